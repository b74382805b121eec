package org.pillarbox.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.directory.jpa.JpaUsers;
import org.pillarbox.journal.audit.jpa.JpaAuditLog;
import org.pillarbox.settings.schema.DatabaseKind;

class UserPermissionsTest {
    private static final Set<Protocol> ALL = EnumSet.allOf(Protocol.class);

    @TempDir
    private Path keys;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void newUsersMayUseAllAndAChangeHoldsAtOnce(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            long id = directory.create("Ann").id();
            assertEquals(UserPermissions.ofNewUser(id, "Ann"), permissions(directory, "ann"));
            Set<Protocol> some = Set.of(Protocol.WEB, Protocol.SMTP);
            assertEquals(UserPermissions.ofNewUser(id, "Ann").withProtocols(some), change(directory, "ann", some));
            assertEquals(some, permissions(directory, "ann").protocols());
            assertFalse(directory.index.mayUse("ann", Protocol.POP3));
            assertTrue(directory.index.mayUse("ann", Protocol.WEB));
            assertTrue(
                    directory
                            .audit()
                            .contains(
                                    "boss user.change Ann: allowed protocols: POP3, IMAP4, SMTP, WEB, PASSWORD, LDAP -> SMTP, WEB"));
            // Another node reads the same, and the General page leaves it alone.
            directory.work(accounts -> accounts.change(directory.find("ann"), PasswordChange.NONE));
            assertFalse(directory.newIndex().mayUse("ann", Protocol.POP3));
            change(directory, "ann", Set.of());
            change(directory, "ann", ALL);
            assertTrue(directory.index.mayUse("ann", Protocol.POP3));
        }
    }

    @Test
    @Tag("USR-278")
    void whoIsLoggedInCannotLoseTheWeb() throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys)) {
            directory.createAdministrator("Boss");
            directory.createAdministrator("deputy");
            InvalidUser refusal =
                    assertThrows(InvalidUser.class, () -> change(directory, "boss", Set.of(Protocol.POP3)));
            assertEquals("web", refusal.field());
            assertTrue(directory.index.mayUse("boss", Protocol.WEB));
            assertEquals(
                    Set.of(Protocol.WEB),
                    change(directory, "boss", Set.of(Protocol.WEB)).protocols());
        }
    }

    @Test
    @Tag("USR-074")
    void somebodyCanAlwaysOpenTheConsole() throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys)) {
            directory.createAdministrator("first");
            assertThrows(InvalidUser.class, () -> change(directory, "first", Set.of()));
            directory.createAdministrator("second");
            change(directory, "second", Set.of(Protocol.POP3));
            // Now only the first one counts.
            UserDetails plain = DirectoryFixture.administrator(directory.find("first"), false);
            assertThrows(
                    InvalidUser.class, () -> directory.work(accounts -> accounts.change(plain, PasswordChange.NONE)));
            assertEquals(
                    1,
                    directory
                            .work(accounts -> accounts.delete(Set.of(plain.id()), "boss"))
                            .size());
            UserDetails second = DirectoryFixture.administrator(directory.find("second"), false);
            directory.work(accounts -> accounts.change(second, PasswordChange.NONE));
        }
    }

    @Test
    void whatStaysAsItIsIsNotAudited() throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys)) {
            directory.create("ann");
            change(directory, "ann", ALL);
            assertEquals(List.of("boss user.create ann: "), directory.audit());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-281")
    void internetMailIsAllowedToNewUsersAndLimitedAtOnce(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            directory.create("ann");
            LocalUser ann = directory.index.find("ann").orElseThrow();
            assertEquals(InternetMail.ALLOWED, directory.index.internetMail(ann));
            InternetMail less = new InternetMail(false, false, 100);
            change(directory, old -> old.withInternet(less), "ann");
            assertEquals(less, directory.index.internetMail(ann));
            assertEquals(less, directory.newIndex().internetMail(ann));
            assertTrue(directory
                    .audit()
                    .contains("boss user.change ann: Internet mail: sends, receives -> does not send, does not receive,"
                            + " at most 100 kB"));
            for (int wrong : new int[] {-1, InternetMail.MOST_KILOBYTES + 1}) {
                InternetMail beyond = new InternetMail(true, true, wrong);
                InvalidUser refusal = assertThrows(
                        InvalidUser.class, () -> change(directory, old -> old.withInternet(beyond), "ann"));
                assertEquals("maxOutgoing", refusal.field());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-298")
    @Tag("USR-300")
    void everyPermissionIsKeptAndAuditedInWords(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            long id = directory.create("ann").id();
            directory.create("Bob");
            UserPermissions fresh = permissions(directory, "ann");
            assertTrue(fresh.inEveryoneList());
            assertFalse(fresh.monitored());
            assertEquals("", fresh.allowMessageMoveTo());
            assertFalse(fresh.moveDirectly());
            assertEquals(0, fresh.mailboxQuotaMegabytes());
            assertEquals(Set.of(RemoteStatus.RECEIVE_MESSAGES, RemoteStatus.SEND_MESSAGES), fresh.remoteStatus());
            assertEquals(0, directory.index.mailboxQuota(id));
            UserPermissions other = new UserPermissions(
                    id,
                    "ann",
                    ALL,
                    InternetMail.ALLOWED,
                    false,
                    true,
                    "bob",
                    true,
                    10,
                    Set.of(RemoteStatus.SHUT_DOWN, RemoteStatus.VIEW_LOG));
            assertEquals(other, change(directory, old -> other, "ann"));
            assertEquals(10 * 1024 * 1024, directory.index.mailboxQuota(id));
            assertEquals(10 * 1024 * 1024, directory.newIndex().mailboxQuota(id));
            assertTrue(directory
                    .audit()
                    .contains("boss user.change ann: in Everyone: yes -> no; monitored: no -> yes;"
                            + " may move messages to: none -> bob, directly; mailbox quota: none -> 10 MB;"
                            + " status monitor: receives instant messages, sends instant messages"
                            + " -> sees the activity log, shuts down"));
            assertEquals(fresh, change(directory, old -> fresh, "ann"));
            assertEquals(0, directory.index.mailboxQuota(id));
        }
    }

    @Test
    void messagesMoveToWhomThereIsOnly() throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys)) {
            directory.create("ann");
            directory.create("Bob");
            directory.registries.add(key -> Optional.of("a list").filter(list -> key.equals("sales")));
            assertEquals("bob", move(directory, "bob", false));
            assertEquals("Sales", move(directory, "Sales", false));
            for (String wrong : List.of("nobody", "bob;ann", "x".repeat(300), "two\nlines")) {
                assertMoveRefused(directory, wrong, false);
            }
            assertMoveRefused(directory, "Sales", true);
            assertMoveRefused(directory, "nobody", true);
            assertEquals("Bob", move(directory, "Bob", true));
            directory.work(
                    accounts -> accounts.delete(Set.of(directory.find("bob").id()), DirectoryFixture.ADMINISTRATOR));
            assertEquals(5, change(directory, old -> old.withQuota(5), "ann").mailboxQuotaMegabytes());
            assertEquals("", move(directory, "", true));
        }
    }

    @Test
    @Tag("USR-298")
    void aQuotaIsNeitherNegativeNorBeyondAnyDisk() throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys)) {
            long id = directory.create("ann").id();
            for (int wrong : new int[] {-1, UserPermissions.MOST_QUOTA_MEGABYTES + 1}) {
                InvalidUser refusal =
                        assertThrows(InvalidUser.class, () -> change(directory, old -> old.withQuota(wrong), "ann"));
                assertEquals("mailboxQuota", refusal.field());
            }
            change(directory, old -> old.withQuota(UserPermissions.MOST_QUOTA_MEGABYTES), "ann");
            assertEquals(UserPermissions.MOST_QUOTA_MEGABYTES * 1024L * 1024, directory.index.mailboxQuota(id));
        }
    }

    private static String move(DirectoryFixture directory, String to, boolean directly) {
        return change(directory, old -> old.withMoving(to, directly), "ann").allowMessageMoveTo();
    }

    private static void assertMoveRefused(DirectoryFixture directory, String to, boolean directly) {
        InvalidUser refusal = assertThrows(InvalidUser.class, () -> move(directory, to, directly));
        assertEquals("allowMessageMoveTo", refusal.field());
    }

    private static UserPermissions permissions(DirectoryFixture directory, String name) {
        return directory.users(users -> users.permissions(new UserName(name))).orElseThrow();
    }

    /** The bean's transaction by hand. */
    private static UserPermissions change(DirectoryFixture directory, String name, Set<Protocol> protocols) {
        return change(directory, permissions -> permissions.withProtocols(protocols), name);
    }

    private static UserPermissions change(
            DirectoryFixture directory, UnaryOperator<UserPermissions> wanted, String name) {
        List<AccountsChanged> fired = new ArrayList<>();
        UserPermissions before = permissions(directory, name);
        UserPermissions changed = directory.database.call(em -> new PermissionChanges(
                        new JpaUsers(em),
                        new MoveTargets(directory.index, directory.registries),
                        new JpaAuditLog(em, directory.clock, () -> DirectoryFixture.ADMINISTRATOR),
                        fired::add)
                .change(wanted.apply(before), DirectoryFixture.ADMINISTRATOR));
        fired.forEach(directory.index::apply);
        return changed;
    }
}
