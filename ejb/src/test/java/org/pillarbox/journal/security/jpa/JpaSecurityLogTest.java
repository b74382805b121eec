package org.pillarbox.journal.security.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.journal.security.SecurityLog.Event;
import org.pillarbox.journal.security.SecurityLog.Origin;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.testing.TestDatabase;

class JpaSecurityLogTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Origin PEER = new Origin("POP3", "192.0.2.1", "s1");

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-366")
    void keepsTimeNameProtocolAndAddressOfAFailedLogin(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            database.inTransaction(em -> log(em, NOON).record(Event.LOGIN_FAILED, "ann", PEER, ""));
            database.inTransaction(em -> {
                var line = log(em, NOON).list(0, 10).get(0);
                assertEquals(NOON, line.at());
                assertEquals("ann", line.account());
                assertEquals(PEER, line.origin());
                assertEquals(Event.LOGIN_FAILED, line.event());
            });
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void keepsHostileNamesToOneBoundedLine(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            String name = "ann\r\n2026 ACCOUNT_UNLOCKED\0" + "x".repeat(1000);
            database.inTransaction(em -> log(em, NOON).record(Event.LOGIN_FAILED, name, PEER, ""));
            database.inTransaction(em -> {
                String kept = log(em, NOON).list(0, 10).get(0).account();
                assertEquals(100, kept.length());
                assertEquals("ann??2026 ACCOUNT_UNLOCKED?", kept.substring(0, 27));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void purgesWhatIsOlder(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            database.inTransaction(em -> {
                log(em, NOON.minusSeconds(2)).record(Event.LOGIN_FAILED, "oldest", PEER, "");
                log(em, NOON.minusSeconds(1)).record(Event.LOGIN_FAILED, "old", PEER, "");
                log(em, NOON).record(Event.LOGIN_FAILED, "new", PEER, "");
            });
            database.inTransaction(em -> assertEquals(1, log(em, NOON).purge(NOON, 1)));
            database.inTransaction(
                    em -> assertEquals("old", log(em, NOON).list(1, 1).get(0).account()));
            database.inTransaction(em -> assertEquals(1, log(em, NOON).purge(NOON, 5)));
            database.inTransaction(em -> assertEquals(0, log(em, NOON).purge(NOON, 5)));
            database.inTransaction(em -> {
                assertEquals(1, log(em, NOON).count());
                assertEquals(
                        List.of("new"),
                        log(em, NOON).list(0, 10).stream().map(l -> l.account()).toList());
            });
        }
    }

    private static JpaSecurityLog log(EntityManager em, Instant now) {
        return new JpaSecurityLog(em, Clock.fixed(now, ZoneOffset.UTC));
    }
}
