package org.pillarbox.directory;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pillarbox.directory.DirectoryFixture.administrator;
import static org.pillarbox.directory.DirectoryFixture.lockedOut;
import static org.pillarbox.directory.DirectoryFixture.main;
import static org.pillarbox.directory.DirectoryFixture.passwordOptions;
import static org.pillarbox.directory.DirectoryFixture.routed;
import static org.pillarbox.directory.DirectoryFixture.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.directory.MailRouting.Assistant;
import org.pillarbox.directory.MailRouting.Forwarding;
import org.pillarbox.directory.jpa.JdbcMailboxUsage;
import org.pillarbox.settings.SecuritySettings;
import org.pillarbox.settings.schema.DatabaseKind;

class UserAccountsTest {
    @TempDir
    private Path keys;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-045")
    void givesNewUsersTheManualsDefaults(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            UserDetails ann = directory.create("Ann");
            assertEquals(
                    new UserDetails(
                            ann.id(),
                            "Ann",
                            "",
                            Optional.empty(),
                            false,
                            false,
                            false,
                            true,
                            MailRouting.NONE,
                            List.of()),
                    ann);
            assertEquals(ann, directory.find("ann"));
            assertEquals(List.of("boss user.create Ann: "), directory.audit());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-032")
    @Tag("USR-033")
    void refusesNamesThatAreNone(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            for (String name :
                    List.of("", "x".repeat(33), "two words", "ann@firm", "a/b", "a\u00e9", "*OUTQUEUE", "a\n")) {
                assertEquals(
                        "name",
                        refused(directory, UserDetails.newUser(name, "")).field());
            }
            for (String name : List.of("a", "x".repeat(32), "A.b_c-9")) {
                assertDoesNotThrow(() -> directory.create(name));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-004")
    @Tag("USR-034")
    void refusesNamesThatSomebodyHas(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            directory.registries.add(
                    name -> name.equals("sales") ? Optional.of("a distribution list") : Optional.empty());
            directory.create("Ann");
            assertEquals(
                    "There is already a user \"aNN\"",
                    refused(directory, UserDetails.newUser("aNN", "")).getMessage());
            assertEquals(
                    "\"SALES\" is already the name of a distribution list",
                    refused(directory, UserDetails.newUser("SALES", "")).getMessage());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-004")
    @Tag("USR-034")
    void refusesANameThatAnotherNodeHasJustGivenAway(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            directory.index.refresh();
            int events = directory.fired.size();
            // As if by another node: this node's index does not hear of it.
            directory.database.inTransaction(em -> {
                Users users = new org.pillarbox.directory.jpa.JpaUsers(em);
                users.nextChange();
                users.insert(
                        UserDetails.newUser("ann", ""),
                        directory.sealing.first(new UserName("ann"), DirectoryFixture.PASSWORD));
            });
            assertEquals(
                    "name", refused(directory, UserDetails.newUser("ANN", "")).field());
            assertEquals(events, directory.fired.size());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-035")
    @Tag("USR-036")
    @Tag("USR-066")
    void refusesPasswordsByTheRulesInForce(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            directory.changedSettings.put(SecuritySettings.class, new SecuritySettings(5, 3, 1800, 1800, true, false));
            UserDetails ann = directory.create("ann");
            for (String bad : List.of("", "four", "x".repeat(129), "with space")) {
                InvalidUser atCreation = assertThrows(
                        InvalidUser.class,
                        () -> directory.work(
                                accounts -> accounts.create(UserDetails.newUser("bob", ""), main(bad), false)));
                assertEquals("main", atCreation.field());
                assertEquals(
                        "main",
                        assertThrows(
                                        InvalidUser.class,
                                        () -> directory.work(accounts -> accounts.change(ann, main(bad))))
                                .field());
                assertEquals(
                        "web",
                        assertThrows(
                                        InvalidUser.class,
                                        () -> directory.work(accounts ->
                                                accounts.change(passwordOptions(ann, true, true), web(bad))))
                                .field());
            }
            assertDoesNotThrow(() -> directory.work(accounts -> accounts.change(ann, main("fives"))));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-038")
    @Tag("USR-070")
    void keepsCommentsOfUpToEightyCharacters(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            directory.create(UserDetails.newUser("ann", "c".repeat(80)));
            assertEquals("c".repeat(80), directory.find("ann").comment());
            assertEquals(
                    "comment",
                    refused(directory, UserDetails.newUser("bob", "c".repeat(81)))
                            .field());
            assertEquals(
                    "comment",
                    refused(directory, UserDetails.newUser("bob", "two\nlines")).field());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-041")
    @Tag("USR-042")
    @Tag("USR-043")
    void keepsAssistantAndForwarding(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            directory.create("pa");
            Assistant local = new Assistant("PA", true);
            Forwarding forwarding = new Forwarding(true, "ann@home.example; pa");
            directory.create(routed(UserDetails.newUser("ann", ""), local, forwarding));
            assertEquals(local, directory.find("ann").routing().assistant());
            assertEquals(forwarding, directory.find("ann").routing().forwarding());
            Assistant remote = new Assistant("pa@other.example;b@other.example", false);
            directory.create(routed(UserDetails.newUser("bob", ""), remote, Forwarding.NONE));
            assertEquals(remote, directory.find("bob").routing().assistant());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-054")
    @Tag("USR-072")
    @Tag("USR-074")
    void keepsAtLeastOneAdministrator(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            UserDetails boss = directory.createAdministrator("boss");
            UserDetails deputy = directory.createAdministrator("deputy");
            UserDetails third = directory.createAdministrator("third");
            assertEquals(List.of(), directory.work(accounts -> accounts.delete(Set.of(boss.id()), "deputy")));
            directory.work(accounts -> accounts.change(administrator(third, false), PasswordChange.NONE));
            InvalidUser refused = assertThrows(
                    InvalidUser.class,
                    () -> directory.work(
                            accounts -> accounts.change(administrator(deputy, false), PasswordChange.NONE)));
            assertEquals("administrator", refused.field());
            assertEquals(
                    List.of("deputy"),
                    directory.work(accounts -> accounts.delete(Set.of(deputy.id()), "third")).stream()
                            .map(UserAdministration.Refusal::name)
                            .toList());
            assertTrue(directory.find("deputy").administrator());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-051")
    @Tag("USR-052")
    @Tag("USR-053")
    void deletesWhomItCanAndListsEachRefusal(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            List<String> removed = new ArrayList<>();
            directory.removals.add(new UserRemoval() {
                @Override
                public Optional<String> refusal(LocalUser user) {
                    return user.name().value().equals("busy")
                            ? Optional.of("it is logged in by POP3")
                            : Optional.empty();
                }

                @Override
                public void remove(LocalUser user) {
                    removed.add(user.name().value());
                }
            });
            UserDetails boss = directory.createAdministrator("Boss");
            directory.createAdministrator("deputy");
            UserDetails busy = directory.create("busy");
            UserDetails idle = directory.create("idle");
            UserDetails other = directory.create("other");
            List<UserAdministration.Refusal> refusals = directory.work(
                    accounts -> accounts.delete(Set.of(boss.id(), busy.id(), idle.id(), other.id(), 999_999L), "boss"));
            assertEquals(
                    Set.of(
                            new UserAdministration.Refusal("Boss", "you are logged in as this user"),
                            new UserAdministration.Refusal("busy", "it is logged in by POP3")),
                    Set.copyOf(refusals));
            assertEquals(Set.of("idle", "other"), Set.copyOf(removed));
            assertTrue(directory.index.find("idle").isEmpty());
            assertTrue(directory.index.find("busy").isPresent());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-050")
    void neverGivesAnIdTwice(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            long first = directory.create("ann").id();
            directory.work(accounts -> accounts.delete(Set.of(first), "boss"));
            assertTrue(directory.index.find("ann").isEmpty());
            assertFalse(directory.create("ann").id() == first);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-049")
    void knowsWhoHasMail(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            UserDetails ann = directory.create("ann");
            UserDetails bob = directory.create("bob");
            directory.database.inTransaction(
                    em -> new JdbcMailboxUsage(em).add(Map.of(ann.id(), new MailboxUsage.Change(0, 1, 200))));
            assertEquals(Set.of(ann.id()), directory.users(users -> users.withMail(Set.of(ann.id(), bob.id()))));
            assertEquals(Set.of(), directory.users(users -> users.withMail(Set.of())));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-067")
    void leavesPasswordsThatAreNotGiven(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            UserDetails ann = directory.create("ann");
            var before = directory.index.account("ann").orElseThrow().passwords();
            directory.work(accounts -> accounts.change(
                    routed(ann, Assistant.NONE, new Forwarding(false, "x@y.example")), PasswordChange.NONE));
            assertEquals(before, directory.index.account("ann").orElseThrow().passwords());
            assertEquals(
                    "boss user.change ann: forwarding: off  -> off x@y.example",
                    directory.audit().get(0));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-068")
    void asksForAWebPasswordWhereItIsADifferentOne(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            UserDetails ann = directory.create("ann");
            UserDetails separate = passwordOptions(ann, true, true);
            assertEquals(
                    "web",
                    assertThrows(
                                    InvalidUser.class,
                                    () -> directory.work(accounts -> accounts.change(separate, PasswordChange.NONE)))
                            .field());
            directory.work(accounts -> accounts.change(separate, web("web-password")));
            assertTrue(directory.find("ann").separateWebPassword());
            assertDoesNotThrow(() -> directory.work(accounts -> accounts.change(separate, PasswordChange.NONE)));
            directory.work(accounts -> accounts.change(passwordOptions(ann, false, true), PasswordChange.NONE));
            assertThrows(
                    InvalidUser.class,
                    () -> directory.work(accounts -> accounts.change(separate, PasswordChange.NONE)));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void seesWhatOthersChangedBeforeItsTurn(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            UserDetails ann = directory.create("ann");
            directory.database.inTransaction(em -> {
                Users users = new org.pillarbox.directory.jpa.JpaUsers(em);
                UserName name = new UserName("ann");
                assertFalse(users.find(name, directory.clock.instant())
                        .orElseThrow()
                        .administrator());
                directory.work(accounts -> accounts.change(ann.withAdministrator(true), PasswordChange.NONE));
                users.nextChange();
                assertTrue(users.find(name, directory.clock.instant())
                        .orElseThrow()
                        .administrator());
            });
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-069")
    void hasNoGroupUnlessThereAreSome(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            UserDetails ann = UserDetails.newUser("ann", "");
            UserDetails grouped = new UserDetails(
                    0, "ann", "", Optional.of("Staff"), false, false, false, true, ann.routing(), List.of());
            assertEquals("group", refused(directory, grouped).field());
            assertEquals(Optional.empty(), directory.create(ann).group());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-075")
    @Tag("USR-076")
    void unlocksAtOnceAndNeverLocksByHand(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            UserDetails ann = directory.create("ann");
            directory.work(accounts -> accounts.change(lockedOut(ann, true), PasswordChange.NONE));
            assertFalse(directory.find("ann").lockedOut());
            directory.users(users -> {
                users.nextChange();
                return users.lock(
                        ann.id(), Optional.of(directory.clock.instant().plusSeconds(600)));
            });
            directory.index.refresh();
            assertTrue(directory.find("ann").lockedOut());
            assertTrue(directory.index.account("ann").orElseThrow().isLocked(directory.clock.instant()));
            directory.work(accounts -> accounts.change(lockedOut(ann, false), PasswordChange.NONE));
            assertFalse(directory.find("ann").lockedOut());
            assertFalse(directory.index.account("ann").orElseThrow().isLocked(directory.clock.instant()));
            assertEquals("boss user.change ann: unlocked", directory.audit().get(0));
            assertEquals(
                    "ACCOUNT_UNLOCKED ann  by an administrator",
                    directory.security().get(0));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void refusesToRename(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            UserDetails ann = directory.create("ann");
            UserDetails renamed = new UserDetails(
                    ann.id(), "bob", "", Optional.empty(), false, false, false, true, MailRouting.NONE, List.of());
            assertThrows(
                    InvalidUser.class, () -> directory.work(accounts -> accounts.change(renamed, PasswordChange.NONE)));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void tellsNoPasswordToTheAuditLog(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            UserDetails ann = directory.create("ann");
            directory.work(accounts -> accounts.change(ann, main("another-secret")));
            assertEquals(
                    "boss user.change ann: main password changed",
                    directory.audit().get(0));
            assertFalse(directory.audit().toString().contains("another-secret"));
            assertFalse(directory.audit().toString().contains(DirectoryFixture.PASSWORD));
        }
    }

    private static InvalidUser refused(DirectoryFixture directory, UserDetails user) {
        return assertThrows(InvalidUser.class, () -> directory.create(user));
    }
}
