package org.pillarbox.filter.rate.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.filter.rate.HeldUsers.Held;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.testing.TestDatabase;

class JpaHeldUsersTest {
    private static final Held ANN = new Held(2, Instant.parse("2026-11-23T10:00:00Z"), "messages, more than 5 an hour");
    private static final Held BOB = new Held(3, Instant.parse("2026-11-23T11:00:00Z"), "x");

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void keepsHoldsUntilTheyAreReleased(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            assertEquals(true, database.call(em -> new JpaHeldUsers(em).hold(ANN)));
            assertEquals(true, database.call(em -> new JpaHeldUsers(em).hold(BOB)));
            assertEquals(false, database.call(em -> new JpaHeldUsers(em).hold(ANN)));
            assertEquals(List.of(BOB, ANN), database.call(em -> new JpaHeldUsers(em).list()));
            assertEquals(Optional.of(ANN), database.call(em -> new JpaHeldUsers(em).release(2)));
            assertEquals(Optional.empty(), database.call(em -> new JpaHeldUsers(em).release(2)));
            assertEquals(List.of(BOB), database.call(em -> new JpaHeldUsers(em).list()));
        }
    }
}
