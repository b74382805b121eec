package org.pillarbox.directory.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pillarbox.directory.DirectoryFixture.PASSWORD;
import static org.pillarbox.directory.DirectoryFixture.passwordOptions;
import static org.pillarbox.directory.DirectoryFixture.web;
import static org.pillarbox.directory.login.LoginFixture.OUTSIDE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.directory.Account;
import org.pillarbox.directory.AccountsChanged;
import org.pillarbox.directory.DirectoryFixture;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.UserDetails;
import org.pillarbox.directory.UserPermissions;
import org.pillarbox.directory.external.DirectoryName;
import org.pillarbox.directory.external.ExternalPasswords;
import org.pillarbox.directory.jpa.JpaUsers;
import org.pillarbox.directory.login.Authenticator.Attempt;
import org.pillarbox.directory.login.ConsoleLogin.Which;
import org.pillarbox.directory.login.RemotePasswords.Outcome;
import org.pillarbox.journal.audit.jpa.JpaAuditLog;
import org.pillarbox.settings.DirectorySettings;
import org.pillarbox.settings.DirectorySettings.Groups;
import org.pillarbox.settings.DirectorySettings.Lookup;
import org.pillarbox.settings.DirectorySettings.Product;
import org.pillarbox.settings.DirectorySettings.Reader;
import org.pillarbox.settings.DirectorySettings.Server;
import org.pillarbox.settings.SecuritySettings;
import org.pillarbox.settings.schema.DatabaseKind;

class RemoteReplacementTest {
    private static final String REPLACEMENT = "battery-staple-8";
    private static final Attempt ATTEMPT = new Attempt(Protocol.PASSWORD, OUTSIDE, "s1");

    @TempDir
    private Path keys;

    private static Outcome replace(LoginFixture fixture, String current, String replacement) {
        return new RemoteReplacement(fixture.authenticator, fixture.directory.index, own(fixture, Which.MAIN))
                .replace("ann", current, replacement, ATTEMPT);
    }

    private static RemoteReplacement.Replacement own(LoginFixture fixture, Which which) {
        return (proven, current, replacement, attempt) -> {
            List<AccountsChanged> pending = new ArrayList<>();
            Optional<String> refusal = fixture.directory.database.call(em -> new OwnPasswords(
                            new JpaUsers(em),
                            fixture.directory.rules(),
                            fixture.directory.sealing,
                            new ExternalPasswords(fixture.directory.settings, fixture.outside, fixture.directory.clock),
                            fixture.directory.settings,
                            new JpaAuditLog(em, fixture.directory.clock, () -> "ann"),
                            pending::add)
                    .change(proven, which, current, replacement, attempt));
            pending.forEach(fixture.directory.index::apply);
            return refusal;
        };
    }

    private static void forbid(LoginFixture fixture, Protocol door) {
        long id = fixture.directory.find("ann").id();
        fixture.directory.index.apply(fixture.directory.database.call(em -> {
            JpaUsers users = new JpaUsers(em);
            long change = users.nextChange();
            Account stored = users.update(
                    UserPermissions.ofNewUser(id, "ann").withProtocols(EnumSet.complementOf(EnumSet.of(door))));
            return new AccountsChanged(change, List.of(stored), Set.of());
        }));
    }

    private static String reason(Outcome outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome).reason();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("SRV-222")
    void theNewPasswordOpensEveryDoorAtOnceAndTheOldOneNone(DatabaseKind kind) throws Exception {
        try (LoginFixture fixture = new LoginFixture(kind, keys)) {
            fixture.directory.create("ann");
            assertTrue(fixture.opens(Protocol.POP3, "ann", PASSWORD));
            assertEquals(new Outcome.Replaced(), replace(fixture, PASSWORD, REPLACEMENT));
            for (Protocol door : Protocol.values()) {
                assertTrue(fixture.opens(door, "ann", REPLACEMENT), door::name);
                assertFalse(fixture.opens(door, "ann", PASSWORD), door::name);
            }
            String audited = fixture.directory.audit().get(0);
            assertTrue(audited.contains("main password changed by the user from " + OUTSIDE), audited);
            assertFalse(audited.contains(REPLACEMENT), audited);
        }
    }

    @Test
    @Tag("SRV-217")
    @Tag("USR-277")
    @Tag("USR-280")
    void withoutThePermissionTheDoorIsClosed() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.create("ann");
            forbid(fixture, Protocol.PASSWORD);
            for (int i = 0; i < 10; i++) {
                assertEquals(new Outcome.Denied(), replace(fixture, PASSWORD, REPLACEMENT));
            }
            assertTrue(fixture.opens(Protocol.POP3, "ann", PASSWORD));
        }
    }

    @Test
    @Tag("SRV-221")
    @Tag("F4")
    void wrongPasswordsLockTheAccount() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.create("ann");
            fixture.security(new SecuritySettings(8, 3, 1800, 1800, true, false));
            for (int i = 0; i < 3; i++) {
                assertEquals(new Outcome.Denied(), replace(fixture, "wrong-password", REPLACEMENT));
            }
            assertTrue(fixture.directory.find("ann").lockedOut());
            assertEquals(new Outcome.Denied(), replace(fixture, PASSWORD, REPLACEMENT));
        }
    }

    @Test
    @Tag("SRV-221")
    @Tag("F4")
    void guessingIsHeldBackAndLoggedOnce() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            for (int i = 0; i < 1000; i++) {
                fixture.login(Protocol.PASSWORD, "nobody" + i, "guess", OUTSIDE);
            }
            List<String> log = fixture.directory.security();
            assertTrue(log.size() < 50, () -> log.size() + " lines");
            assertEquals(
                    1,
                    log.stream()
                            .filter(line -> line.startsWith("LOGIN_HELD_BACK"))
                            .count());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "short77", "two words", " leading-1", "trailing-1 ", "tab\tbed-1", "bell\u0007bed-1"})
    @Tag("SRV-224")
    @Tag("SRV-227")
    @Tag("USR-036")
    @Tag("USR-356")
    @Tag("F4")
    void badPasswordsAreRefusedAndTheOldOneStays(String replacement) throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.create("ann");
            assertTrue(reason(replace(fixture, PASSWORD, replacement)).startsWith("A password "));
            assertTrue(fixture.opens(Protocol.POP3, "ann", PASSWORD));
        }
    }

    @Test
    @Tag("SRV-224")
    @Tag("USR-356")
    void theLeastLengthIsTheSecuritySettings() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.create("ann");
            fixture.security(new SecuritySettings(5, 3, 1800, 1800, true, false));
            assertEquals("A password needs at least 5 characters", reason(replace(fixture, PASSWORD, "four")));
            assertEquals(new Outcome.Replaced(), replace(fixture, PASSWORD, "fivee"));
        }
    }

    @Test
    @Tag("SRV-223")
    @Tag("F4")
    void theOldPasswordIsNoNewOneHoweverItIsTyped() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.create("ann");
            assertEquals("The new password is the old one", reason(replace(fixture, PASSWORD, PASSWORD)));
            assertEquals(new Outcome.Replaced(), replace(fixture, PASSWORD, "Caf\u00e9-cr\u00e8me"));
            // The same in the other of Unicode's forms, and with a soft hyphen, which SASLprep takes out.
            assertEquals(
                    "The new password is the old one",
                    reason(replace(fixture, "Caf\u00e9-cr\u00e8me", "Cafe\u0301-cre\u0300\u00adme")));
            assertTrue(fixture.opens(Protocol.POP3, "ann", "Cafe\u0301-cre\u0300me"));
        }
    }

    @Test
    @Tag("USR-414")
    void aOneTimePasswordCanBeChangedHere() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.work(
                    accounts -> accounts.create(UserDetails.newUser("ann", ""), DirectoryFixture.main(PASSWORD), true));
            assertFalse(fixture.opens(Protocol.POP3, "ann", PASSWORD));
            assertEquals(new Outcome.Replaced(), replace(fixture, PASSWORD, REPLACEMENT));
            assertTrue(fixture.opens(Protocol.POP3, "ann", REPLACEMENT));
        }
    }

    @Test
    void whoMayNotChangeTheMainPasswordMayNotHereEither() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            UserDetails ann = fixture.directory.create("ann");
            fixture.directory.work(accounts -> accounts.change(passwordOptions(ann, true, false), web("web-password")));
            assertTrue(reason(replace(fixture, PASSWORD, REPLACEMENT)).contains("administrator"));
        }
    }

    @Test
    @Tag("SRV-228")
    void aPasswordThatTheDirectoryKeepsIsChangedThere() throws Exception {
        for (boolean cached : new boolean[] {false, true}) {
            try (LoginFixture fixture = outside(cached)) {
                String reason = reason(replace(fixture, "directory-secret", REPLACEMENT));
                assertTrue(reason.contains("external directory of FIRM; change it there"), reason);
                // The second time it is the stored one where it is cached, and still the directory's.
                assertEquals(reason, reason(replace(fixture, "directory-secret", REPLACEMENT)));
                assertTrue(fixture.opens(Protocol.POP3, "ann", "directory-secret"));
                assertFalse(fixture.opens(Protocol.POP3, "ann", REPLACEMENT));
            }
        }
    }

    @Test
    @Tag("SRV-228")
    @Tag("SRV-230")
    void onTheWebTheSameHolds() throws Exception {
        try (LoginFixture fixture = outside(false)) {
            Account ann = fixture.directory.index.account("ann").orElseThrow();
            Attempt web = new Attempt(Protocol.WEB, OUTSIDE, "");
            RemoteReplacement.Replacement own = own(fixture, Which.MAIN);
            assertTrue(own.change(ann, "directory-secret", REPLACEMENT, web)
                    .orElseThrow()
                    .contains("external directory"));
            assertEquals(
                    Optional.of("A password needs at least 8 characters"), own.change(ann, PASSWORD, "short", web));
            assertEquals(Optional.of("The new password is the old one"), own.change(ann, PASSWORD, PASSWORD, web));
            assertEquals(Optional.empty(), own.change(ann, PASSWORD, REPLACEMENT, web));
        }
    }

    @Test
    void aPasswordOfOurOwnIsChangedHereThoughThereIsADirectory() throws Exception {
        try (LoginFixture fixture = outside(false)) {
            assertEquals(new Outcome.Replaced(), replace(fixture, PASSWORD, REPLACEMENT));
            fixture.outside.away = true;
            assertEquals(new Outcome.Unavailable(), replace(fixture, "directory-secret", "another-one-9"));
            assertEquals(new Outcome.Replaced(), replace(fixture, REPLACEMENT, "another-one-9"));
        }
    }

    private LoginFixture outside(boolean cached) throws Exception {
        LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys.resolve("cached-" + cached));
        fixture.directory.changedSettings.put(
                DirectorySettings.class,
                new DirectorySettings(
                        true,
                        cached,
                        new Server(List.of("ldap://directory.firm.example"), true, "", 5),
                        new Reader("", ""),
                        new Lookup(Product.ACTIVE_DIRECTORY, "dc=firm", "", "", "FIRM"),
                        new Groups("", "")));
        fixture.directory.create("ann");
        fixture.outside.passwords.put(new DirectoryName("FIRM", "ann"), "directory-secret");
        return fixture;
    }
}
