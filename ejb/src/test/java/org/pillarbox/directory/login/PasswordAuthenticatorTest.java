package org.pillarbox.directory.login;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pillarbox.directory.DirectoryFixture.PASSWORD;
import static org.pillarbox.directory.DirectoryFixture.passwordOptions;
import static org.pillarbox.directory.DirectoryFixture.web;
import static org.pillarbox.directory.login.LoginFixture.OUTSIDE;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.api.login.LoginOutcome;
import org.pillarbox.api.login.PlainLogin;
import org.pillarbox.api.login.ScramChallenge;
import org.pillarbox.directory.DirectoryFixture;
import org.pillarbox.directory.PasswordChange;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.UserDetails;
import org.pillarbox.directory.login.Authenticator.Attempt;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.schema.DatabaseKind;

class PasswordAuthenticatorTest {
    @TempDir
    private Path keys;

    @ParameterizedTest
    @EnumSource(Protocol.class)
    @Tag("USR-059")
    @Tag("USR-060")
    void mainPasswordOpensEveryDoor(Protocol door) throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.create("ann");
            assertTrue(fixture.opens(door, "ann", PASSWORD));
            assertFalse(fixture.opens(door, "ann", PASSWORD + "x"));
            assertFalse(fixture.opens(door, "ann", ""));
            assertFalse(fixture.opens(door, "nobody", PASSWORD));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann", "ANN", "Ann@firm.example", "ann@FIRM.example"})
    @Tag("USR-004")
    void takesTheNameInAnyCaseAndWithALocalDomain(String typed) throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.changedSettings.put(
                    LocalMailSettings.class,
                    new LocalMailSettings("mail.firm.example", java.util.List.of("firm.example")));
            fixture.directory.create("Ann");
            assertEquals(new LoginOutcome.Granted("Ann"), fixture.login(Protocol.POP3, typed, PASSWORD, OUTSIDE));
            assertFalse(fixture.opens(Protocol.POP3, "ann@other.example", PASSWORD));
        }
    }

    @Test
    @Tag("USR-061")
    void differentWebPasswordOpensTheWebAndNothingElse() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            UserDetails ann = fixture.directory.create("ann");
            fixture.directory.work(accounts -> accounts.change(passwordOptions(ann, true, true), web("web-password")));
            assertTrue(fixture.opens(Protocol.WEB, "ann", "web-password"));
            assertFalse(fixture.opens(Protocol.WEB, "ann", PASSWORD));
            for (Protocol door : Set.of(Protocol.POP3, Protocol.SMTP)) {
                assertTrue(fixture.opens(door, "ann", PASSWORD));
                assertFalse(fixture.opens(door, "ann", "web-password"));
            }
        }
    }

    @Test
    @Tag("USR-062")
    void onePasswordIsTheDefault() {
        UserDetails fresh = UserDetails.newUser("ann", "");
        assertFalse(fresh.separateWebPassword());
        assertTrue(fresh.mayChangeMainPassword());
    }

    @Test
    void oldPasswordOpensNothingThoughItWasUsedJustNow() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            UserDetails ann = fixture.directory.create("ann");
            assertTrue(fixture.opens(Protocol.POP3, "ann", PASSWORD));
            assertTrue(fixture.opens(Protocol.POP3, "ann", PASSWORD));
            fixture.directory.work(accounts -> accounts.change(ann, DirectoryFixture.main("another-one")));
            assertFalse(fixture.opens(Protocol.POP3, "ann", PASSWORD));
            assertTrue(fixture.opens(Protocol.POP3, "ann", "another-one"));
        }
    }

    @Test
    void deletedUserOpensNothing() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            UserDetails ann = fixture.directory.create("ann");
            assertTrue(fixture.opens(Protocol.POP3, "ann", PASSWORD));
            fixture.directory.work(accounts -> accounts.delete(Set.of(ann.id()), "boss"));
            assertFalse(fixture.opens(Protocol.POP3, "ann", PASSWORD));
        }
    }

    @Test
    void nobodyActsAsSomebodyElse() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.create("ann");
            fixture.directory.create("bob");
            Attempt attempt = new Attempt(Protocol.SMTP, OUTSIDE, "s1");
            assertInstanceOf(
                    LoginOutcome.Denied.class,
                    fixture.authenticator.login(new PlainLogin("bob", "ann", PASSWORD), attempt));
            assertInstanceOf(
                    LoginOutcome.Granted.class,
                    fixture.authenticator.login(new PlainLogin("ANN", "ann", PASSWORD), attempt));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Protocol.class,
            names = {"POP3", "SMTP"})
    void oneTimePasswordOpensTheWebOnlyAndDoesNotCount(Protocol door) throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.work(
                    accounts -> accounts.create(UserDetails.newUser("ann", ""), DirectoryFixture.main(PASSWORD), true));
            for (int i = 0; i < 5; i++) {
                assertFalse(fixture.opens(door, "ann", PASSWORD));
            }
            assertTrue(fixture.opens(Protocol.WEB, "ann", PASSWORD));
            fixture.directory.work(
                    accounts -> accounts.change(fixture.directory.find("ann"), DirectoryFixture.main("changed-now")));
            assertTrue(fixture.opens(door, "ann", "changed-now"));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void unknownUsersHaveAStableChallengeLikeAnybody(DatabaseKind kind) throws Exception {
        try (LoginFixture fixture = new LoginFixture(kind, keys)) {
            fixture.directory.create("ann");
            ScramChallenge real = fixture.authenticator.scramChallenge("ann");
            ScramChallenge decoy = fixture.authenticator.scramChallenge("nobody");
            assertEquals(real.iterations(), decoy.iterations());
            assertEquals(real.salt().length, decoy.salt().length);
            assertArrayEquals(
                    decoy.salt(), fixture.authenticator.scramChallenge("NOBODY").salt());
            assertArrayEquals(
                    real.salt(), fixture.authenticator.scramChallenge("ANN").salt());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("INS-033")
    @Tag("USR-367")
    void failuresOfKnownAndUnknownNamesLookAndAreLoggedTheSame(DatabaseKind kind) throws Exception {
        try (LoginFixture fixture = new LoginFixture(kind, keys)) {
            fixture.directory.create("ann");
            assertEquals(
                    fixture.login(Protocol.WEB, "ann", "wrong-password", OUTSIDE),
                    fixture.login(Protocol.WEB, "nobody", "wrong-password", OUTSIDE));
            assertEquals(
                    java.util.List.of("LOGIN_FAILED nobody 192.0.2.7", "LOGIN_FAILED ann 192.0.2.7"),
                    fixture.directory.security());
        }
    }

    @Test
    void logsNoPassword() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.create("ann");
            fixture.opens(Protocol.POP3, "ann", "my-typo-of-a-secret");
            assertFalse(fixture.directory.security().toString().contains("typo"));
        }
    }

    @Test
    void saysUnavailableWhenTheDirectoryCannotBeAsked() throws Exception {
        LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys);
        fixture.directory.create("ann");
        assertTrue(fixture.opens(Protocol.POP3, "ann", PASSWORD));
        fixture.directory.database.closeForGood();
        org.junit.jupiter.api.Assertions.assertThrows(RuntimeException.class, () -> fixture.directory.index.refresh());
        assertInstanceOf(LoginOutcome.Unavailable.class, fixture.login(Protocol.POP3, "ann", PASSWORD, OUTSIDE));
    }

    @Test
    void passwordChangeSaysNothing() {
        assertFalse(new PasswordChange(java.util.Optional.of("secret"), java.util.Optional.empty())
                .toString()
                .contains("secret"));
    }
}
