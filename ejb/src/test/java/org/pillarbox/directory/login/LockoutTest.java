package org.pillarbox.directory.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pillarbox.directory.DirectoryFixture.PASSWORD;
import static org.pillarbox.directory.login.LoginFixture.OUTSIDE;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.directory.DirectoryFixture;
import org.pillarbox.directory.PasswordChange;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.jpa.JpaLoginFailures;
import org.pillarbox.settings.SecuritySettings;
import org.pillarbox.settings.schema.DatabaseKind;

class LockoutTest {
    private static final String OFFICE = "198.51.100.20";

    @TempDir
    private Path keys;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-075")
    @Tag("USR-357")
    @Tag("USR-359")
    @Tag("USR-366")
    void threeWrongPasswordsLockAndTheRightOneIsThenRefusedEverywhere(DatabaseKind kind) throws Exception {
        try (LoginFixture fixture = new LoginFixture(kind, keys)) {
            fixture.directory.create("ann");
            fixture.fail("ann", 2, OUTSIDE);
            assertFalse(fixture.directory.find("ann").lockedOut());
            fixture.fail("ann", 1, OUTSIDE);
            assertTrue(fixture.directory.find("ann").lockedOut());
            for (Protocol door : Protocol.values()) {
                assertEquals(
                        fixture.login(door, "nobody", PASSWORD, OUTSIDE),
                        fixture.login(door, "ann", PASSWORD, OUTSIDE));
            }
            assertTrue(fixture.directory.security().contains("ACCOUNT_LOCKED ann 192.0.2.7 3 failed log-ins"));
            assertTrue(fixture.directory.security().contains("LOGIN_FAILED ann 192.0.2.7 account locked"));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-360")
    @Tag("USR-362")
    void lockEndsByItselfAndFurtherFailuresLockAgain(DatabaseKind kind) throws Exception {
        try (LoginFixture fixture = new LoginFixture(kind, keys)) {
            fixture.directory.create("ann");
            fixture.fail("ann", 3, OUTSIDE);
            fixture.directory.clock.pass(Duration.ofMinutes(30));
            assertTrue(fixture.opens(Protocol.POP3, "ann", PASSWORD));
            fixture.fail("ann", 3, OUTSIDE);
            assertFalse(fixture.opens(Protocol.POP3, "ann", PASSWORD));
        }
    }

    @Test
    @Tag("USR-075")
    @Tag("USR-361")
    void unlockingOnTheGeneralPageTakesEffectAtOnce() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.create("ann");
            fixture.fail("ann", 3, OUTSIDE);
            assertFalse(fixture.opens(Protocol.POP3, "ann", PASSWORD));
            fixture.directory.work(accounts -> accounts.change(
                    DirectoryFixture.lockedOut(fixture.directory.find("ann"), false), PasswordChange.NONE));
            assertTrue(fixture.opens(Protocol.POP3, "ann", PASSWORD));
            fixture.fail("ann", 2, OUTSIDE);
            assertTrue(fixture.opens(Protocol.POP3, "ann", PASSWORD));
        }
    }

    @Test
    @Tag("USR-361")
    void aRestartEndsAllLocks() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.create("ann");
            fixture.fail("ann", 3, OUTSIDE);
            fixture.directory.database.inTransaction(em -> new JpaLoginFailures(em).clearAll());
            assertFalse(fixture.directory.find("ann").lockedOut());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-358")
    void aSuccessForgetsTheFailuresBeforeIt(DatabaseKind kind) throws Exception {
        try (LoginFixture fixture = new LoginFixture(kind, keys)) {
            fixture.directory.create("ann");
            for (int i = 0; i < 4; i++) {
                fixture.fail("ann", 2, OUTSIDE);
                assertTrue(fixture.opens(Protocol.POP3, "ann", PASSWORD));
                fixture.directory.clock.pass(Duration.ofMinutes(6)); // beyond what the cache remembers
            }
        }
    }

    @Test
    void aCachedSuccessForgetsTheFailuresBeforeItToo() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.create("ann");
            assertTrue(fixture.opens(Protocol.POP3, "ann", PASSWORD));
            for (int i = 0; i < 4; i++) {
                fixture.fail("ann", 2, OUTSIDE);
                assertTrue(fixture.opens(Protocol.POP3, "ann", PASSWORD));
            }
        }
    }

    @Test
    void failuresOlderThanTheWindowDoNotCount() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.security(new SecuritySettings(8, 3, 60, 1800, true, false));
            fixture.directory.create("ann");
            for (int i = 0; i < 10; i++) {
                fixture.fail("ann", 2, OUTSIDE);
                fixture.directory.clock.pass(Duration.ofSeconds(61));
            }
            assertFalse(fixture.directory.find("ann").lockedOut());
        }
    }

    @Test
    void lockWithoutEndHoldsUntilAnAdministratorEndsIt() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.security(new SecuritySettings(8, 1, 60, 0, true, false));
            fixture.directory.create("ann");
            fixture.fail("ann", 1, OUTSIDE);
            fixture.directory.clock.pass(Duration.ofDays(3650));
            assertFalse(fixture.opens(Protocol.POP3, "ann", PASSWORD));
        }
    }

    @Test
    void zeroAttemptsNeverLock() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.security(new SecuritySettings(8, 0, 60, 60, true, false));
            fixture.directory.create("ann");
            fixture.fail("ann", 15, OUTSIDE);
            assertTrue(fixture.opens(Protocol.POP3, "ann", PASSWORD));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.3.2.1", "::1", "0:0:0:0:0:0:0:1"})
    @Tag("USR-363")
    @Tag("USR-364")
    void loopbackNeitherLocksTheWebNorIsHeldByALock(String loopback) throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.create("ann");
            for (int i = 0; i < 30; i++) {
                fixture.login(Protocol.WEB, "ann", "wrong-password", loopback);
            }
            assertFalse(fixture.directory.find("ann").lockedOut());
            fixture.fail("ann", 3, OUTSIDE);
            assertTrue(fixture.opens(Protocol.WEB, "ann", PASSWORD, loopback));
            assertFalse(fixture.opens(Protocol.POP3, "ann", PASSWORD, loopback));
        }
    }

    @Test
    @Tag("USR-365")
    void loopbackIsLikeAnyAddressWhereTheSettingSaysSo() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.security(new SecuritySettings(8, 3, 1800, 1800, false, false));
            fixture.directory.create("ann");
            for (int i = 0; i < 3; i++) {
                fixture.login(Protocol.WEB, "ann", "wrong-password", "127.0.0.1");
            }
            assertFalse(fixture.opens(Protocol.WEB, "ann", PASSWORD, "127.0.0.1"));
        }
    }

    @Test
    @Tag("D12")
    void attackerElsewhereDoesNotLockTheOwnerOut() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.create("ann");
            assertTrue(fixture.opens(Protocol.POP3, "ann", PASSWORD, OFFICE));
            for (int i = 1; i <= 40; i++) {
                fixture.fail("ann", 1, "203.0.113." + i);
            }
            assertTrue(fixture.directory.find("ann").lockedOut());
            assertTrue(fixture.opens(Protocol.POP3, "ann", PASSWORD, OFFICE));
            assertFalse(fixture.opens(Protocol.POP3, "ann", PASSWORD, "203.0.113.9"));
            // The office's address is trusted for as long as nothing fails from there.
            fixture.fail("ann", 1, OFFICE);
            assertFalse(fixture.opens(Protocol.POP3, "ann", PASSWORD, OFFICE));
        }
    }

    @Test
    void unknownNamesLockNothing() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.fail("nobody", 10, OUTSIDE);
            fixture.directory.create("nobody");
            assertTrue(fixture.opens(Protocol.POP3, "nobody", PASSWORD));
        }
    }

    @Test
    @Tag("D12")
    void addressThatKeepsFailingIsHeldBackAndLetInAgainByAndBy() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.create("ann");
            fixture.directory.create("bob");
            assertTrue(fixture.opens(Protocol.POP3, "bob", PASSWORD, OUTSIDE));
            for (int i = 0; i < 25; i++) {
                fixture.fail("guess" + i, 1, OUTSIDE);
            }
            assertTrue(fixture.directory.security().get(0).startsWith("LOGIN_HELD_BACK guess20"));
            assertEquals(21, fixture.directory.security().size());
            assertFalse(fixture.opens(Protocol.POP3, "ann", PASSWORD, OUTSIDE));
            assertTrue(fixture.opens(Protocol.POP3, "ann", PASSWORD, OFFICE));
            // Who was there before the attacker behind the same address goes on.
            assertTrue(fixture.opens(Protocol.POP3, "bob", PASSWORD, OUTSIDE));
            fixture.directory.clock.pass(LoginScores.DECAY);
            assertTrue(fixture.opens(Protocol.POP3, "ann", PASSWORD, OUTSIDE));
        }
    }

    @Test
    void oneIpv6NetworkIsOneAddress() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            for (int i = 0; i < LoginScores.LIMIT; i++) {
                fixture.scores.failed("2001:db8:1:2::" + Integer.toHexString(i));
            }
            assertTrue(fixture.scores.isHeldBack("2001:db8:1:2:ffff::1"));
            assertFalse(fixture.scores.isHeldBack("2001:db8:1:3::1"));
        }
    }
}
