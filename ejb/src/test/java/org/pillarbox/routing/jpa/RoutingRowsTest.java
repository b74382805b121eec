package org.pillarbox.routing.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.routing.worker.Traffic;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.LogPosition;
import org.pillarbox.store.StoredContent;
import org.pillarbox.testing.TestDatabase;

class RoutingRowsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void addsUpADay(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            database.inTransaction(em -> new JpaRoutingRows(em).add(DAY, new Traffic(1, 2, 3)));
            database.inTransaction(em -> new JpaRoutingRows(em).add(DAY, new Traffic(10, 20, 30)));
            assertEquals(new Traffic(11, 22, 33), database.call(em -> new JpaRoutingRows(em).of(DAY)));
            assertEquals(Traffic.NONE, database.call(em -> new JpaRoutingRows(em).of(DAY.plusDays(1))));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void keepsWhatIsSetAsideAndItsContent(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            StoredContent content = content();
            String reason = "x\0".repeat(5_000);
            database.inTransaction(em -> new JpaRoutingRows(em).add(content, reason));
            database.inTransaction(em -> new JpaRoutingRows(em).add(content, reason));
            assertEquals(Set.of(content.id()), database.call(em -> new JpaRoutingRows(em)
                    .stillNeeded(Set.of(content.id(), content().id()))));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void servesAnOccasionOnce(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            assertEquals(true, database.call(em -> new JpaRoutingRows(em).serve("one", content())));
            assertEquals(false, database.call(em -> new JpaRoutingRows(em).serve("one", content())));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void forgetsOccasionsOfLongAgo(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            StoredContent letter = content();
            assertEquals(true, database.call(em -> new JpaRoutingRows(em).serve("one", letter)));
            database.inTransaction(em -> {
                assertEquals(0, new JpaRoutingRows(em).forgetOccasions(letter.arrival()));
                assertEquals(
                        1,
                        new JpaRoutingRows(em).forgetOccasions(letter.arrival().plusSeconds(1)));
            });
            assertEquals(true, database.call(em -> new JpaRoutingRows(em).serve("one", letter)));
        }
    }

    private static StoredContent content() {
        return new StoredContent(
                new ContentId(UUID.randomUUID()),
                Instant.parse("2026-11-22T15:00:00Z"),
                new byte[0],
                new ContentLocation(1, 2, 3, 4),
                new LogPosition(1, 5));
    }
}
