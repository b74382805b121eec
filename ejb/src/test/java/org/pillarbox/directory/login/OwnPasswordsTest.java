package org.pillarbox.directory.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pillarbox.directory.DirectoryFixture.PASSWORD;
import static org.pillarbox.directory.DirectoryFixture.passwordOptions;
import static org.pillarbox.directory.DirectoryFixture.web;
import static org.pillarbox.directory.login.LoginFixture.OUTSIDE;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.directory.Account;
import org.pillarbox.directory.AccountsChanged;
import org.pillarbox.directory.DirectoryFixture;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.UserDetails;
import org.pillarbox.directory.external.ExternalPasswords;
import org.pillarbox.directory.jpa.JpaUsers;
import org.pillarbox.directory.login.Authenticator.Attempt;
import org.pillarbox.directory.login.ConsoleLogin.Which;
import org.pillarbox.directory.login.jpa.JpaRememberTokens;
import org.pillarbox.journal.audit.jpa.JpaAuditLog;
import org.pillarbox.message.Letter;
import org.pillarbox.settings.AdministrationSettings;
import org.pillarbox.settings.schema.DatabaseKind;

class OwnPasswordsTest {
    private static final Attempt ATTEMPT = new Attempt(Protocol.WEB, OUTSIDE, "");

    @TempDir
    private Path keys;

    @Test
    @Tag("USR-063")
    @Tag("USR-064")
    @Tag("USR-065")
    void offersThePasswordsThatTheManualsTableNames() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            UserDetails ann = fixture.directory.create("ann");
            assertEquals(Set.of(Which.MAIN), changeable(fixture));
            fixture.directory.work(
                    accounts -> accounts.change(passwordOptions(ann, false, false), web("web-password")));
            assertEquals(Set.of(Which.MAIN), changeable(fixture));
            fixture.directory.work(accounts -> accounts.change(passwordOptions(ann, true, false), web("web-password")));
            assertEquals(Set.of(Which.WEB), changeable(fixture));
            fixture.directory.work(accounts -> accounts.change(passwordOptions(ann, true, true), web("web-password")));
            assertEquals(Set.of(Which.MAIN, Which.WEB), changeable(fixture));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void replacesTheOneThatWasMeant(DatabaseKind kind) throws Exception {
        try (LoginFixture fixture = new LoginFixture(kind, keys)) {
            UserDetails ann = fixture.directory.create("ann");
            fixture.directory.work(accounts -> accounts.change(passwordOptions(ann, true, true), web("web-password")));
            assertEquals(Optional.empty(), change(fixture, Which.MAIN, "web-password", "new-main-1"));
            assertEquals(Optional.empty(), change(fixture, Which.WEB, "web-password", "new-web-1"));
            assertTrue(fixture.opens(Protocol.POP3, "ann", "new-main-1"));
            assertTrue(fixture.opens(Protocol.WEB, "ann", "new-web-1"));
            assertTrue(fixture.directory.audit().get(0).contains("web password changed by the user"));
        }
    }

    @Test
    void saysWhyNot() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            UserDetails ann = fixture.directory.create("ann");
            assertTrue(change(fixture, Which.MAIN, PASSWORD, "short").isPresent());
            assertEquals(
                    Optional.of("The new password is the old one"), change(fixture, Which.MAIN, PASSWORD, PASSWORD));
            fixture.directory.work(accounts -> accounts.change(passwordOptions(ann, true, false), web("web-password")));
            assertTrue(change(fixture, Which.MAIN, "web-password", "new-main-1").isPresent());
        }
    }

    @Test
    void changingTheOneTimePasswordOpensTheOtherDoors() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.work(
                    accounts -> accounts.create(UserDetails.newUser("ann", ""), DirectoryFixture.main(PASSWORD), true));
            assertEquals(Optional.empty(), change(fixture, Which.MAIN, PASSWORD, "my-own-password"));
            assertTrue(fixture.opens(Protocol.POP3, "ann", "my-own-password"));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("INS-034")
    void remembersUntilForgottenExpiredOrThePasswordChanges(DatabaseKind kind) throws Exception {
        try (LoginFixture fixture = new LoginFixture(kind, keys)) {
            fixture.directory.create("ann");
            String token = remember(fixture);
            assertEquals("ann", owner(fixture, token).orElseThrow().name().value());
            fixture.directory.clock.pass(Duration.ofDays(29));
            assertTrue(owner(fixture, token).isPresent());
            fixture.directory.clock.pass(Duration.ofDays(2));
            assertTrue(owner(fixture, token).isEmpty());

            String second = remember(fixture);
            fixture.directory.clock.pass(Duration.ofSeconds(1));
            assertEquals(Optional.empty(), change(fixture, Which.MAIN, PASSWORD, "another-one"));
            assertTrue(owner(fixture, second).isEmpty());

            String third = remember(fixture);
            fixture.directory.database.inTransaction(
                    em -> rememberMe(fixture, em).forget(third));
            assertTrue(owner(fixture, third).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "x", "a.b", "..", "'; drop table remember_token; --.x"})
    void remembersNobodyByTokensThatAreNone(String token) throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.create("ann");
            assertTrue(owner(fixture, token).isEmpty());
            assertTrue(owner(fixture, remember(fixture) + "x").isEmpty());
            assertTrue(owner(fixture, "x".repeat(10_000) + ".x").isEmpty());
        }
    }

    @Test
    void lockHoldsRememberedUsersToo() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.create("ann");
            String token = remember(fixture);
            fixture.fail("ann", 3, OUTSIDE);
            assertTrue(owner(fixture, token).isEmpty());
        }
    }

    @Test
    @Tag("INS-036")
    void forgottenPasswordIsLoggedForEverybodyAndMailedForUsers() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.createAdministrator("boss");
            fixture.directory.create("ann");
            List<Letter> letters = new ArrayList<>();
            ForgottenPasswords forgotten = new ForgottenPasswords(
                    fixture.directory.index,
                    new MainAdministrator(fixture.directory.index, fixture.directory.settings),
                    fixture.directory.securityLog(),
                    written -> letters.add(written.apply("firm.example")),
                    fixture.directory.clock);
            forgotten.request("nobody", ATTEMPT);
            forgotten.request("ann", ATTEMPT);
            forgotten.request("ann", ATTEMPT);
            assertEquals(3, fixture.directory.security().size());
            assertEquals(2, letters.size());
            // One occasion: the second is dropped where letters are handed in.
            assertEquals(letters.get(0).occasion(), letters.get(1).occasion());
            assertEquals(List.of("boss@firm.example"), recipients(letters.get(0)));
        }
    }

    @Test
    void nobodyFillsTheDiskByForgettingPasswords() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.createAdministrator("boss");
            List<Letter> letters = new ArrayList<>();
            ForgottenPasswords forgotten = new ForgottenPasswords(
                    fixture.directory.index,
                    new MainAdministrator(fixture.directory.index, fixture.directory.settings),
                    fixture.directory.securityLog(),
                    written -> letters.add(written.apply("firm.example")),
                    fixture.directory.clock);
            IntStream.range(0, 100).forEach(any -> forgotten.request("boss", ATTEMPT));
            assertEquals(20, letters.size());
            assertEquals(20, fixture.directory.security().size());
            fixture.directory.clock.pass(Duration.ofMinutes(1));
            IntStream.range(0, 100).forEach(any -> forgotten.request("boss", ATTEMPT));
            assertEquals(21, letters.size());
        }
    }

    @Test
    @Tag("USR-073")
    void onlyTheMainAdministratorHearsOfForgottenPasswords() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.createAdministrator("boss");
            fixture.directory.createAdministrator("deputy");
            fixture.directory.create("ann");
            fixture.directory.changedSettings.put(AdministrationSettings.class, new AdministrationSettings("deputy"));
            List<Letter> letters = new ArrayList<>();
            new ForgottenPasswords(
                            fixture.directory.index,
                            new MainAdministrator(fixture.directory.index, fixture.directory.settings),
                            fixture.directory.securityLog(),
                            written -> letters.add(written.apply("firm.example")),
                            fixture.directory.clock)
                    .request("ann", ATTEMPT);
            assertEquals(1, letters.size());
            assertEquals(List.of("deputy@firm.example"), recipients(letters.get(0)));
        }
    }

    private static List<String> recipients(Letter letter) {
        return letter.envelope().recipients().stream()
                .map(recipient -> recipient.address().toString())
                .toList();
    }

    private static Set<Which> changeable(LoginFixture fixture) {
        return OwnPasswords.changeable(fixture.directory.index.account("ann").orElseThrow());
    }

    private static Optional<String> change(LoginFixture fixture, Which which, String current, String replacement) {
        List<AccountsChanged> pending = new ArrayList<>();
        Account ann = fixture.directory.index.account("ann").orElseThrow();
        Optional<String> refusal = fixture.directory.database.call(em -> new OwnPasswords(
                        new JpaUsers(em),
                        fixture.directory.rules(),
                        fixture.directory.sealing,
                        new ExternalPasswords(fixture.directory.settings, fixture.outside, fixture.directory.clock),
                        fixture.directory.settings,
                        new JpaAuditLog(em, fixture.directory.clock, () -> "ann"),
                        pending::add)
                .change(ann, which, current, replacement, ATTEMPT));
        pending.forEach(fixture.directory.index::apply);
        return refusal;
    }

    private static String remember(LoginFixture fixture) {
        return fixture.directory.database.call(em -> rememberMe(fixture, em)
                .make(fixture.directory.index.account("ann").orElseThrow()));
    }

    private static Optional<Account> owner(LoginFixture fixture, String token) {
        return fixture.directory.database.call(em -> rememberMe(fixture, em).owner(token));
    }

    private static RememberMe rememberMe(LoginFixture fixture, jakarta.persistence.EntityManager em) {
        return new RememberMe(
                fixture.directory.index, new JpaRememberTokens(em), new SecureRandom(), fixture.directory.clock);
    }
}
