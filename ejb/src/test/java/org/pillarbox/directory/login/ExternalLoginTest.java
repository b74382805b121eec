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
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.api.login.DigestLogin;
import org.pillarbox.api.login.LoginOutcome;
import org.pillarbox.api.login.Mechanism;
import org.pillarbox.api.login.PlainLogin;
import org.pillarbox.directory.Account;
import org.pillarbox.directory.AccountsChanged;
import org.pillarbox.directory.AdvancedSettings;
import org.pillarbox.directory.DirectoryFixture;
import org.pillarbox.directory.FingerTexts;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.UserAdvanced;
import org.pillarbox.directory.UserDetails;
import org.pillarbox.directory.external.DirectoryName;
import org.pillarbox.directory.jpa.JpaUsers;
import org.pillarbox.directory.login.Authenticator.Attempt;
import org.pillarbox.settings.DirectorySettings;
import org.pillarbox.settings.DirectorySettings.Groups;
import org.pillarbox.settings.DirectorySettings.Lookup;
import org.pillarbox.settings.DirectorySettings.Product;
import org.pillarbox.settings.DirectorySettings.Reader;
import org.pillarbox.settings.DirectorySettings.Server;
import org.pillarbox.settings.SecuritySettings;
import org.pillarbox.settings.schema.DatabaseKind;

class ExternalLoginTest {
    private static final String OUTER = "directory-secret";
    private static final DirectoryName ANN = new DirectoryName("FIRM", "ann");

    @TempDir
    private Path keys;

    private LoginFixture fixture(boolean allow, boolean cache) throws Exception {
        LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys);
        fixture.directory.changedSettings.put(
                DirectorySettings.class,
                new DirectorySettings(
                        allow,
                        cache,
                        new Server(List.of("ldap://directory.firm.example"), true, "", 5),
                        new Reader("", ""),
                        new Lookup(Product.ACTIVE_DIRECTORY, "dc=firm", "", "", "FIRM"),
                        new Groups("", "")));
        fixture.directory.create("ann");
        fixture.outside.passwords.put(ANN, OUTER);
        return fixture;
    }

    @Test
    @Tag("USR-368")
    @Tag("USR-371")
    void onlyStoredPasswordsCountUnlessAllowed() throws Exception {
        assertFalse(DirectorySettings.NONE.allowPasswords());
        try (LoginFixture fixture = fixture(false, false)) {
            assertFalse(fixture.opens(Protocol.POP3, "ann", OUTER));
            assertTrue(fixture.opens(Protocol.POP3, "ann", PASSWORD));
            assertEquals(List.of(), fixture.outside.asked);
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    @Tag("USR-369")
    @Tag("USR-379")
    void theDirectorysPasswordOpensEveryDoor(Protocol door) throws Exception {
        try (LoginFixture fixture = fixture(true, false)) {
            assertEquals(new LoginOutcome.Granted("ann"), fixture.login(door, "ann", OUTER, OUTSIDE));
            assertFalse(fixture.opens(door, "ann", OUTER + "x"));
            assertEquals(List.of(ANN, ANN), fixture.outside.asked);
        }
    }

    @Test
    @Tag("USR-370")
    void theStoredPasswordAsksNobody() throws Exception {
        try (LoginFixture fixture = fixture(true, false)) {
            assertTrue(fixture.opens(Protocol.POP3, "ann", PASSWORD));
            assertTrue(fixture.opens(Protocol.POP3, "ann", PASSWORD));
            assertEquals(List.of(), fixture.outside.asked);
        }
    }

    @Test
    @Tag("USR-372")
    void anEmptyPasswordIsNeverSentThere() throws Exception {
        try (LoginFixture fixture = fixture(true, false)) {
            fixture.outside.passwords.put(ANN, "");
            assertFalse(fixture.opens(Protocol.POP3, "ann", ""));
            fixture.outside.passwords.put(ANN, "\0");
            assertFalse(fixture.opens(Protocol.POP3, "ann", "\0"));
            assertFalse(fixture.opens(Protocol.POP3, "ann", "x".repeat(257)));
            assertEquals(List.of(), fixture.outside.asked);
        }
    }

    @Test
    @Tag("USR-373")
    void aNameThatOnlyTheDirectoryKnowsIsRefusedAndItsPasswordKeptFromIt() throws Exception {
        try (LoginFixture fixture = fixture(true, false)) {
            fixture.outside.passwords.put(new DirectoryName("FIRM", "bob"), OUTER);
            assertFalse(fixture.opens(Protocol.POP3, "bob", OUTER));
            // Somebody made up was asked about, so that it takes as long as for others.
            assertEquals(1, fixture.outside.asked.size());
            assertFalse(fixture.outside.asked.contains(new DirectoryName("FIRM", "bob")));
        }
    }

    @Test
    @Tag("USR-374")
    void whileItIsAwayStoredPasswordsWorkAndOthersAreRefusedForNow() throws Exception {
        try (LoginFixture fixture = fixture(true, false)) {
            fixture.outside.away = true;
            assertTrue(fixture.opens(Protocol.POP3, "ann", PASSWORD));
            assertInstanceOf(LoginOutcome.Unavailable.class, fixture.login(Protocol.POP3, "ann", OUTER, OUTSIDE));
            assertInstanceOf(LoginOutcome.Unavailable.class, fixture.login(Protocol.POP3, "bob", OUTER, OUTSIDE));
            assertTrue(fixture.directory
                    .security()
                    .contains("LOGIN_FAILED ann 192.0.2.7 the external directory cannot be asked"));
            // Nobody is locked out for what nobody knows to be wrong; the address is slowed down all the same.
            for (int i = 0; i < 30; i++) {
                fixture.login(Protocol.POP3, "ann", OUTER, OUTSIDE);
            }
            assertFalse(fixture.directory.find("ann").lockedOut());
            assertTrue(fixture.scores.isHeldBack(OUTSIDE));
            assertTrue(fixture.outside.asked.size() < 10);
        }
    }

    @Test
    @Tag("USR-375")
    void whatBothRefuseIsOneWrongPassword() throws Exception {
        try (LoginFixture fixture = fixture(true, false)) {
            fixture.security(new SecuritySettings(8, 3, 1800, 1800, true, false));
            fixture.fail("ann", 2, OUTSIDE);
            assertFalse(fixture.directory.find("ann").lockedOut());
            fixture.fail("ann", 1, OUTSIDE);
            assertTrue(fixture.directory.find("ann").lockedOut());
            // Locked, the right one does not help, and the directory's own lock is not provoked. Somebody made up is
            // asked
            // about, with the stored password too, so that it takes as long as for others.
            fixture.outside.asked.clear();
            assertFalse(fixture.opens(Protocol.POP3, "ann", OUTER));
            assertFalse(fixture.opens(Protocol.POP3, "ann", PASSWORD));
            assertEquals(2, fixture.outside.asked.size());
            assertFalse(fixture.outside.asked.contains(ANN));
        }
    }

    @Test
    @Tag("USR-376")
    void digestsKnowTheStoredPasswordOnly() throws Exception {
        try (LoginFixture fixture = fixture(true, false)) {
            fixture.security(new SecuritySettings(8, 3, 1800, 1800, true, true));
            assertTrue(fixture.opens(Protocol.POP3, "ann", OUTER));
            String digest = "00000000000000000000000000000000";
            fixture.authenticator.digest(
                    new DigestLogin(Mechanism.APOP, "ann", "<1@x>", digest), new Attempt(Protocol.POP3, OUTSIDE, "s1"));
            assertEquals(List.of(ANN), fixture.outside.asked);
        }
    }

    @Test
    @Tag("USR-377")
    void cachedItReplacesTheStoredPasswordAsAHash() throws Exception {
        assertFalse(DirectorySettings.NONE.cachePasswords());
        try (LoginFixture fixture = fixture(true, true)) {
            assertTrue(fixture.opens(Protocol.POP3, "ann", OUTER));
            assertTrue(fixture.opens(Protocol.POP3, "ann", OUTER));
            assertEquals(List.of(ANN), fixture.outside.asked);
            Account ann = fixture.directory.index.account("ann").orElseThrow();
            assertTrue(ann.passwords().main().matches(OUTER));
            assertTrue(ann.passwords().digestSecret().isEmpty());
            assertFalse(fixture.opens(Protocol.POP3, "ann", PASSWORD));
            assertTrue(fixture.directory
                    .security()
                    .contains(
                            "PASSWORD_CHANGED ann 192.0.2.7 replaced by the one that the external directory accepted"));
            // What was not accepted replaces nothing.
            assertFalse(fixture.opens(Protocol.POP3, "ann", "wrong-password"));
            assertTrue(fixture.opens(Protocol.POP3, "ann", OUTER));
        }
    }

    @Test
    @Tag("USR-378")
    void notCachedItIsNotStoredAnywhere() throws Exception {
        try (LoginFixture fixture = fixture(true, false)) {
            Account before = fixture.directory.index.account("ann").orElseThrow();
            assertTrue(fixture.opens(Protocol.POP3, "ann", OUTER));
            assertTrue(fixture.opens(Protocol.POP3, "ann", OUTER));
            assertEquals(2, fixture.outside.asked.size());
            assertEquals(
                    before.passwords(),
                    fixture.directory.newIndex().account("ann").orElseThrow().passwords());
        }
    }

    @Test
    @Tag("USR-379")
    void aSeparateWebPasswordAloneOpensTheWeb() throws Exception {
        try (LoginFixture fixture = fixture(true, true)) {
            UserDetails separate = passwordOptions(fixture.directory.find("ann"), true, true);
            fixture.directory.work(accounts -> accounts.change(separate, web("web-password")));
            assertFalse(fixture.opens(Protocol.WEB, "ann", OUTER));
            assertTrue(fixture.opens(Protocol.WEB, "ann", "web-password"));
            assertFalse(fixture.outside.asked.contains(ANN));
            assertTrue(fixture.opens(Protocol.POP3, "ann", OUTER));
            assertTrue(fixture.opens(Protocol.WEB, "ann", "web-password"));
            assertFalse(fixture.opens(Protocol.WEB, "ann", OUTER));
        }
    }

    @Test
    @Tag("USR-320")
    @Tag("USR-321")
    void theAdvancedPageSaysWhoTheUserIsThere() throws Exception {
        try (LoginFixture fixture = fixture(true, false)) {
            fixture.outside.passwords.put(new DirectoryName("OTHER", "Archer Ann"), "other-secret");
            name(fixture, "OTHER\\Archer Ann");
            assertTrue(fixture.opens(Protocol.POP3, "ann", "other-secret"));
            assertFalse(fixture.opens(Protocol.POP3, "ann", OUTER));
            fixture.outside.passwords.put(new DirectoryName("FIRM", "archer"), "archer-secret");
            name(fixture, "archer");
            assertTrue(fixture.opens(Protocol.POP3, "ann", "archer-secret"));
        }
    }

    @Test
    @Tag("USR-415")
    void anImportedUserIsLetInAndTheImportsPasswordEnds() throws Exception {
        try (LoginFixture fixture = fixture(true, false)) {
            fixture.directory.work(accounts ->
                    accounts.create(UserDetails.newUser("carl", ""), DirectoryFixture.main("password"), true));
            fixture.outside.passwords.put(new DirectoryName("FIRM", "carl"), OUTER);
            assertTrue(fixture.opens(Protocol.POP3, "carl", OUTER));
            assertTrue(fixture.opens(Protocol.SMTP, "carl", OUTER));
            assertFalse(fixture.opens(Protocol.WEB, "carl", "password"));
            assertFalse(fixture.directory
                    .index
                    .account("carl")
                    .orElseThrow()
                    .passwords()
                    .mustChange());
        }
    }

    @Test
    void aForbiddenProtocolStaysForbiddenAndIsNoWrongPassword() throws Exception {
        try (LoginFixture fixture = fixture(true, false)) {
            PlainLogin as = new PlainLogin("somebody", "ann", OUTER);
            assertInstanceOf(
                    LoginOutcome.Denied.class,
                    fixture.authenticator.login(as, new Attempt(Protocol.POP3, OUTSIDE, "s1")));
            assertFalse(fixture.directory.find("ann").lockedOut());
        }
    }

    private static void name(LoginFixture fixture, String name) {
        long id = fixture.directory.find("ann").id();
        AdvancedSettings settings = new AdvancedSettings("", false, name, 0);
        fixture.directory.index.apply(fixture.directory.database.call(em -> {
            JpaUsers users = new JpaUsers(em);
            long change = users.nextChange();
            Account stored = users.update(new UserAdvanced(id, "ann", FingerTexts.NONE, settings));
            return new AccountsChanged(change, List.of(stored), Set.of());
        }));
    }
}
