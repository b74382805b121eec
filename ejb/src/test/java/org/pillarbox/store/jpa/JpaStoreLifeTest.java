package org.pillarbox.store.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.testing.TestDatabase;

class JpaStoreLifeTest {
    private static long lastUid(IndexFixture store) {
        return store.call(em -> em.createQuery("select max(m.uid) from MessageEntity m", Long.class)
                .getSingleResult());
    }

    @ParameterizedTest
    @EnumSource
    @Tag("SRV-066")
    void afterACrashOnH2UidsSkipWhatMayHaveBeenForgotten(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            IndexFixture store = new IndexFixture(kind, database);
            JpaStoreLife life = new JpaStoreLife(store, kind, "n", store::sync);
            assertTrue(life.begin());
            store.delivered("one", 1);
            life.end();
            assertTrue(life.begin());
            store.delivered("two", 1);
            assertEquals(2, lastUid(store));
            assertFalse(life.begin());
            store.delivered("three", 1);
            assertEquals(kind == DatabaseKind.H2 ? 3 + 65_536 : 3, lastUid(store));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("SRV-065")
    void maildropsThatThisNodeLeftLockedAreUnlocked(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            IndexFixture store = new IndexFixture(kind, database);
            store.maildrops("mine").open(1, "x", false).orElseThrow();
            store.maildrops("other").open(2, "x", false).orElseThrow();
            new JpaStoreLife(store, kind, "mine", store::sync).begin();
            assertTrue(store.maildrops("mine").open(1, "x", false).isPresent());
            assertEquals(Optional.empty(), store.maildrops("mine").open(2, "x", false));
        }
    }
}
