package org.pillarbox.receipt.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.ContentId;
import org.pillarbox.testing.TestDatabase;

class JpaWrittenReceiptsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("OTH-023")
    void remembersWhoseRetrievalOfWhatWasConfirmed(DatabaseKind kind) throws Exception {
        ContentId one = new ContentId(UUID.randomUUID());
        ContentId two = new ContentId(UUID.randomUUID());
        try (TestDatabase database = TestDatabase.open(kind)) {
            database.inTransaction(em -> new JpaWrittenReceipts(em).add(one, 1, NOW));
            database.inTransaction(em -> new JpaWrittenReceipts(em).add(one, 1, NOW.plusSeconds(9)));
            database.inTransaction(em -> new JpaWrittenReceipts(em).add(two, 1, NOW.plusSeconds(5)));
            database.inTransaction(em -> {
                JpaWrittenReceipts rows = new JpaWrittenReceipts(em);
                assertTrue(rows.contains(one, 1));
                assertFalse(rows.contains(one, 2));
                assertEquals(List.of(one), rows.contents(NOW.plusSeconds(5)));
                assertEquals(List.of(one, two), rows.contents(NOW.plusSeconds(6)));
                assertEquals(1, rows.forget(one));
            });
            database.inTransaction(em -> assertFalse(new JpaWrittenReceipts(em).contains(one, 1)));
        }
    }
}
