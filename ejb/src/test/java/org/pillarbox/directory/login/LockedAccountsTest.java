package org.pillarbox.directory.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pillarbox.directory.DirectoryFixture.ADMINISTRATOR;
import static org.pillarbox.directory.DirectoryFixture.PASSWORD;
import static org.pillarbox.directory.login.LoginFixture.OUTSIDE;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.directory.AccountsChanged;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.jpa.JpaUsers;
import org.pillarbox.directory.login.AccountLocks.Lock;
import org.pillarbox.journal.audit.jpa.JpaAuditLog;
import org.pillarbox.settings.SecuritySettings;
import org.pillarbox.settings.schema.DatabaseKind;

class LockedAccountsTest {
    @TempDir
    private Path keys;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void listsByNameWhoIsLockedNowAndUntilWhen(DatabaseKind kind) throws Exception {
        try (LoginFixture fixture = new LoginFixture(kind, keys)) {
            List.of("zoe", "ann", "bob", "cid").forEach(fixture.directory::create);
            fixture.fail("bob", 3, OUTSIDE);
            fixture.directory.clock.pass(Duration.ofMinutes(29));
            Instant end = fixture.directory.clock.instant().plus(Duration.ofMinutes(30));
            fixture.fail("zoe", 3, OUTSIDE);
            fixture.fail("ann", 3, OUTSIDE);
            assertEquals(List.of("ann", "bob", "zoe"), names(fixture));
            fixture.directory.clock.pass(Duration.ofMinutes(1));
            assertEquals(List.of("ann", "zoe"), names(fixture));
            assertEquals(
                    Optional.of(end), call(fixture, LockedAccounts::list).get(0).until());
            long count = call(fixture, LockedAccounts::count);
            assertEquals(2, count);
        }
    }

    @Test
    void aLockWithoutEndHasNone() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.security(new SecuritySettings(8, 1, 60, 0, true, false));
            fixture.directory.create("ann");
            fixture.fail("ann", 1, OUTSIDE);
            fixture.directory.clock.pass(Duration.ofDays(3650));
            assertEquals(
                    Optional.empty(), call(fixture, LockedAccounts::list).get(0).until());
        }
    }

    @Test
    void unlockingLetsInAtOnceAndIsAudited() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            long ann = fixture.directory.create("ann").id();
            long bob = fixture.directory.create("bob").id();
            fixture.directory.create("cid");
            fixture.fail("ann", 3, OUTSIDE);
            fixture.fail("cid", 3, OUTSIDE);
            int ended = call(fixture, locks -> locks.unlock(Set.of(ann, bob, 4711L)));
            assertEquals(1, ended);
            assertTrue(fixture.opens(Protocol.POP3, "ann", PASSWORD));
            assertFalse(fixture.opens(Protocol.POP3, "cid", PASSWORD));
            assertTrue(fixture.directory.audit().contains(ADMINISTRATOR + " user.unlock ann: "));
            assertTrue(fixture.directory.security().contains("ACCOUNT_UNLOCKED ann  by an administrator"));
            // The failures before the lock do not count any more.
            fixture.fail("ann", 2, OUTSIDE);
            assertTrue(fixture.opens(Protocol.POP3, "ann", PASSWORD));
        }
    }

    @Test
    void allLocksCanBeEndedTogether() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            for (String name : List.of("ann", "bob")) {
                fixture.directory.create(name);
                fixture.fail(name, 3, OUTSIDE);
            }
            int ended = call(fixture, LockedAccounts::unlockAll);
            assertEquals(2, ended);
            assertEquals(List.of(), names(fixture));
            assertTrue(fixture.opens(Protocol.SMTP, "bob", PASSWORD));
            int none = call(fixture, LockedAccounts::unlockAll);
            assertEquals(0, none);
        }
    }

    @Test
    @Tag("USR-357")
    @Tag("USR-360")
    void changedSettingsHoldForTheNextAttempt() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.create("ann");
            fixture.fail("ann", 2, OUTSIDE);
            fixture.security(new SecuritySettings(8, 5, 1800, 120, true, false));
            fixture.fail("ann", 2, OUTSIDE);
            assertEquals(List.of(), names(fixture));
            fixture.fail("ann", 1, OUTSIDE);
            assertEquals(List.of("ann"), names(fixture));
            fixture.directory.clock.pass(Duration.ofMinutes(2));
            assertTrue(fixture.opens(Protocol.POP3, "ann", PASSWORD));
        }
    }

    private static List<String> names(LoginFixture fixture) {
        return call(fixture, LockedAccounts::list).stream().map(Lock::name).toList();
    }

    /** The bean's transaction by hand. */
    private static <T> T call(LoginFixture fixture, Function<LockedAccounts, T> work) {
        List<AccountsChanged> fired = new ArrayList<>();
        T result = fixture.directory.database.call(em -> work.apply(new LockedAccounts(
                new JpaUsers(em),
                new JpaAuditLog(em, fixture.directory.clock, () -> ADMINISTRATOR),
                fixture.directory.securityLog(),
                fired::add,
                fixture.directory.clock)));
        fired.forEach(fixture.directory.index::apply);
        return result;
    }
}
