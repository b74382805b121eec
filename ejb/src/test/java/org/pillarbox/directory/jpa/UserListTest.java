package org.pillarbox.directory.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.directory.DirectoryFixture;
import org.pillarbox.directory.MailRouting.Assistant;
import org.pillarbox.directory.MailRouting.Forwarding;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.directory.UserDetails;
import org.pillarbox.directory.UserQuery;
import org.pillarbox.directory.UserQuery.Column;
import org.pillarbox.directory.UserRow;
import org.pillarbox.directory.UserRow.Mark;
import org.pillarbox.settings.schema.DatabaseKind;

class UserListTest {
    @TempDir
    private Path keys;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-005")
    @Tag("USR-011")
    @Tag("USR-012")
    void sortsByEachColumnBothWays(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = office(kind)) {
            assertEquals(List.of("Bob", "ann", "carl"), names(directory, sorted(Column.GROUP, false)));
            assertEquals(List.of("ann", "Bob", "carl"), names(directory, sorted(Column.NAME, false)));
            assertEquals(List.of("carl", "Bob", "ann"), names(directory, sorted(Column.NAME, true)));
            assertEquals(List.of("carl", "ann", "Bob"), names(directory, sorted(Column.COMMENT, false)));
            assertEquals(List.of("Bob", "ann", "carl"), names(directory, sorted(Column.COMMENT, true)));
            assertEquals(List.of("ann", "carl", "Bob"), names(directory, sorted(Column.INBOX_MESSAGES, false)));
            assertEquals(List.of("ann", "Bob", "carl"), names(directory, sorted(Column.MAILBOX_SIZE, true)));
            assertEquals(3, count(directory, sorted(Column.NAME, false)));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-013")
    void limitsToALetterWithoutRegardToCase(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = office(kind)) {
            assertEquals(List.of("Bob"), names(directory, letter('b')));
            assertEquals(List.of("Bob"), names(directory, letter('B')));
            assertEquals(List.of(), names(directory, letter('z')));
            assertEquals(1, count(directory, letter('c')));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-014")
    void findsByWildcardsOnly(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            for (String name : List.of("fred", "alfred", "a_b", "axb", "a.b", "x.y")) {
                directory.create(name);
            }
            assertEquals(List.of("alfred", "fred"), names(directory, pattern("*FRED*")));
            assertEquals(List.of("fred"), names(directory, pattern("f?ed")));
            assertEquals(List.of("fred"), names(directory, pattern("fred")));
            assertEquals(List.of("a_b"), names(directory, pattern("a_b")));
            assertEquals(List.of("a.b", "a_b", "axb"), names(directory, pattern("a?b")));
            for (String hostile : List.of("%", "a%", "!", "!%", "\\", "' or 1=1 --", "a\0b", "[a-z]*")) {
                assertEquals(List.of(), names(directory, pattern(hostile)), hostile);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-015")
    @Tag("USR-029")
    void givesPagesByOneQueryEach(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            many(directory, 1100);
            Statistics statistics =
                    directory.database.factory().unwrap(SessionFactory.class).getStatistics();
            statistics.setStatisticsEnabled(true);
            statistics.clear();
            UserQuery page = new UserQuery(Optional.empty(), Optional.empty(), Column.NAME, false, 1050, 25);
            assertEquals("user01050", names(directory, page).get(0));
            assertEquals(25, names(directory, page).size());
            assertEquals(2, statistics.getPrepareStatementCount());
            assertEquals(0, statistics.getEntityLoadCount());
            assertEquals(1100, count(directory, page));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-018")
    @Tag("USR-021")
    @Tag("USR-027")
    void showsMarksGroupAndComment(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = office(kind)) {
            directory.users(users -> {
                users.nextChange();
                return users.lock(
                        directory.find("carl").id(),
                        Optional.of(directory.clock.instant().plusSeconds(60)));
            });
            List<UserRow> rows = rows(directory, sorted(Column.NAME, false));
            assertEquals(
                    EnumSet.of(Mark.ADMINISTRATOR, Mark.ASSISTANT), rows.get(0).marks());
            assertEquals(EnumSet.of(Mark.FORWARDING), rows.get(1).marks());
            assertEquals(EnumSet.of(Mark.LOCKED_OUT), rows.get(2).marks());
            assertEquals("Staff", rows.get(0).group());
            assertEquals("", rows.get(1).group());
            assertEquals("Zebra keeper", rows.get(1).comment());
            assertEquals(7, rows.get(1).inboxMessages());
            assertEquals(9000, rows.get(0).mailboxBytes());
        }
    }

    @ParameterizedTest
    @CsvSource({"true, a@b.example, true", "true, '', false", "false, a@b.example, false"})
    @Tag("USR-018")
    void marksForwardingOnlyWhenItIsOnWithAnAddress(boolean use, String addresses, boolean marked) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys)) {
            directory.create(DirectoryFixture.routed(
                    UserDetails.newUser("ann", ""), Assistant.NONE, new Forwarding(use, addresses)));
            Set<Mark> marks = rows(directory, sorted(Column.NAME, false)).get(0).marks();
            assertEquals(marked, marks.contains(Mark.FORWARDING));
        }
    }

    @Test
    void countsInTheCallersTransaction() throws Exception {
        try (DirectoryFixture directory = office(DatabaseKind.H2)) {
            long ann = directory.find("ann").id();
            directory.database.inTransaction(em -> {
                new JdbcMailboxUsage(em)
                        .add(Map.of(
                                ann, new MailboxUsage.Change(1, 1, 100), 424242L, new MailboxUsage.Change(1, 1, 1)));
                new JdbcMailboxUsage(em).add(Map.of(ann, new MailboxUsage.Change(-1, 0, -50)));
            });
            assertEquals(9050, rows(directory, letter('a')).get(0).mailboxBytes());
            directory.database.inTransaction(em -> new JdbcMailboxUsage(em).set(ann, 5, 6, 7));
            assertEquals(5, rows(directory, letter('a')).get(0).inboxMessages());
            assertEquals(7, rows(directory, letter('a')).get(0).mailboxBytes());
        }
    }

    private DirectoryFixture office(DatabaseKind kind) throws Exception {
        DirectoryFixture directory = new DirectoryFixture(kind, keys);
        UserDetails carl = directory.create(UserDetails.newUser("carl", ""));
        UserDetails ann = directory.create(DirectoryFixture.administrator(
                DirectoryFixture.routed(
                        UserDetails.newUser("ann", "accounts"), new Assistant("carl", false), Forwarding.NONE),
                true));
        UserDetails bob = directory.create(DirectoryFixture.routed(
                UserDetails.newUser("Bob", "Zebra keeper"), Assistant.NONE, new Forwarding(true, "bob@home.example")));
        directory.database.inTransaction(em -> {
            em.createNativeQuery("update user_account set group_name = 'Staff' where name_key <> 'bob'")
                    .executeUpdate();
            new JdbcMailboxUsage(em)
                    .add(Map.of(
                            ann.id(), new MailboxUsage.Change(0, 3, 9000),
                            bob.id(), new MailboxUsage.Change(7, 7, 5000),
                            carl.id(), new MailboxUsage.Change(1, 1, 100)));
        });
        return directory;
    }

    private static void many(DirectoryFixture directory, int users) {
        var passwords = directory.sealing.first(new org.pillarbox.directory.UserName("any"), DirectoryFixture.PASSWORD);
        directory.database.inTransaction(em -> {
            JpaUsers jpa = new JpaUsers(em);
            for (int i = 0; i < users; i++) {
                jpa.insert(UserDetails.newUser("user%05d".formatted(i), ""), passwords);
                if (i % 100 == 0) {
                    em.clear();
                }
            }
        });
    }

    private static List<String> names(DirectoryFixture directory, UserQuery query) {
        return rows(directory, query).stream().map(UserRow::name).toList();
    }

    private static List<UserRow> rows(DirectoryFixture directory, UserQuery query) {
        return directory.users(users -> users.list(query, directory.clock.instant()));
    }

    private static long count(DirectoryFixture directory, UserQuery query) {
        return directory.users(users -> users.count(query));
    }

    private static UserQuery sorted(Column column, boolean descending) {
        return new UserQuery(Optional.empty(), Optional.empty(), column, descending, 0, 50);
    }

    private static UserQuery letter(char letter) {
        return new UserQuery(Optional.of(letter), Optional.empty(), Column.NAME, false, 0, 50);
    }

    private static UserQuery pattern(String pattern) {
        return new UserQuery(Optional.empty(), Optional.of(pattern), Column.NAME, false, 0, 50);
    }
}
