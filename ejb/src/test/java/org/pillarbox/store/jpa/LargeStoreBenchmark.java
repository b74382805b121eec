package org.pillarbox.store.jpa;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.pillarbox.directory.DirectoryFixture;
import org.pillarbox.directory.UserDetails;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.UserQuery;
import org.pillarbox.directory.UserQuery.Column;
import org.pillarbox.directory.jpa.JdbcMailboxUsage;
import org.pillarbox.directory.jpa.JpaUsers;
import org.pillarbox.queue.jpa.JpaOutQueue;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.InboxMessage;
import org.pillarbox.store.Maildrops;
import org.pillarbox.store.log.LogFixture;
import org.pillarbox.store.log.UnreliableFiles;
import org.pillarbox.testing.TestDatabase;

/**
 * Prints how long the accounts list and a user's Messages page take in a large store: H2 in a file, 10,000 users, as many rows of
 * messages as are asked for, 100,000 of them in one Inbox. Run by hand; arguments: a folder for the database (one that is there is
 * used again), how many messages, what follows the file in the H2 URL.
 */
final class LargeStoreBenchmark {
    private static final int USERS = 10_000;
    private static final int LARGE = 100_000;
    private static final int ROUNDS = 15;

    private final TestDatabase database;
    private final JpaInboxes inboxes;
    private final JpaMaildrops maildrops;
    private final Transactions transactions = new Transactions() {
        @Override
        public <T> T call(Function<EntityManager, T> work) {
            return database.call(work);
        }
    };

    private LargeStoreBenchmark(TestDatabase database) throws Exception {
        this.database = database;
        this.inboxes = new JpaInboxes(
                transactions,
                LogFixture.open(new UnreliableFiles()),
                new FakeUsage(),
                new UnsyncedDeliveries(DatabaseKind.H2, () -> {}),
                arrivals -> {},
                Clock.systemUTC());
        this.maildrops = new JpaMaildrops(
                transactions,
                LogFixture.open(new UnreliableFiles()),
                new FakeUsage(),
                () -> {},
                "n",
                Clock.systemUTC());
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        boolean there = Files.exists(folder.resolve("index.mv.db"));
        String options = arguments.length > 2 ? arguments[2] : "";
        try (TestDatabase database =
                TestDatabase.h2("jdbc:h2:file:" + folder.resolve("index").toAbsolutePath() + options)) {
            if (!there) {
                fill(database, Long.parseLong(arguments[1]));
            }
            new LargeStoreBenchmark(database).run();
        }
    }

    private static void fill(TestDatabase database, long messages) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, Files.createTempDirectory("keys"))) {
            var passwords = directory.sealing.first(new UserName("any"), DirectoryFixture.PASSWORD);
            database.inTransaction(em -> {
                JpaUsers users = new JpaUsers(em);
                users.nextChange();
                for (int i = 0; i < USERS; i++) {
                    users.insert(UserDetails.newUser("user%05d".formatted(i), "comment " + i % 97), passwords);
                    if (i % 200 == 0) {
                        em.clear();
                    }
                }
            });
        }
        run(
                database,
                "insert into folder (id, user_id, name, uid_validity, next_uid, highest_modseq)"
                        + " select rownum(), id, 'Inbox', 1, 1000000000, 1 from user_account order by id");
        for (long from = 1; from <= messages; from += 500_000) {
            long to = Math.min(messages, from + 499_999);
            run(
                    database,
                    "insert into content (id, uuid, arrival, segment, record_offset, prefix_bytes, body_bytes,"
                            + " record_bytes, routed_segment, routed_offset, sender, recipients, subject, message_id, sent_at)"
                            + " select x, cast('00000000-0000-7000-8000-' || lpad(cast(x as varchar), 12, '0') as uuid), current_timestamp, 1, x * 5000, 200, 4096 + mod(x, 1000), 4500, 1,"
                            + " x * 5000, 'Ann Example <ann@outside.example>', 'user@mail.example',"
                            + " 'What to do about message ' || x, '<' || x || '@outside.example>', current_timestamp"
                            + " from system_range(" + from + ", " + to + ")");
            run(
                    database,
                    "insert into message (id, folder_id, uid, content_id, copy_number, uidl, prefix, message_bytes,"
                            + " flags, keywords, modseq, internal_date, ending) select x, case when x <= " + LARGE
                            + " then 1 else 2 + (x - " + LARGE + ") * " + (USERS - 2) + " / " + messages
                            + " end, x, x, 0, 'u' || x,"
                            + " 'Return-Path: <ann@outside.example>', 4330 + mod(x, 1000), 0, '', 1, current_timestamp, 0"
                            + " from system_range(" + from + ", " + to + ")");
            System.out.println(to + " messages");
        }
        run(
                database,
                "update mailbox_usage u set (inbox_messages, messages, total_bytes) ="
                        + " (select count(*), count(*), coalesce(sum(m.message_bytes), 0) from message m join folder f"
                        + " on f.id = m.folder_id where f.user_id = u.user_id)");
        run(database, "alter sequence message_seq restart with " + (messages + 1));
    }

    private static void run(TestDatabase database, String sql) {
        database.inTransaction(em -> em.createNativeQuery(sql).executeUpdate());
    }

    private void run() {
        for (Column column : Column.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                for (int offset : new int[] {0, USERS / 2}) {
                    UserQuery query = new UserQuery(Optional.empty(), Optional.empty(), column, descending, offset, 50);
                    print(
                            "accounts by " + column + (descending ? ", turned round" : "") + ", from line " + offset,
                            () -> accounts(query));
                }
            }
        }
        print(
                "accounts, search *99*",
                () -> accounts(new UserQuery(Optional.empty(), Optional.of("*99*"), Column.NAME, false, 0, 50)));
        print(
                "messages in all mailboxes (status line)",
                () -> database.call(em -> new JdbcMailboxUsage(em).messages()));
        long large = user(1);
        long small = user(2);
        print("Messages page of " + inboxes.count(large) + ", the newest", () -> page(large, 0));
        print("Messages page of " + inboxes.count(large) + ", the oldest", () -> page(large, LARGE - 50));
        print("Messages page of " + inboxes.count(small), () -> page(small, 0));
        print("POP3: open and leave the Inbox of " + LARGE, () -> release(open(large)));
        print("POP3: open and leave an Inbox of " + inboxes.count(small), () -> release(open(small)));
        sizeInMemory(large);
        Set<Long> fifty =
                inboxes.list(large, 0, 50).stream().map(InboxMessage::id).collect(Collectors.toSet());
        print("hold 50", () -> inboxes.hold(large, fifty, true));
        print("copy 50 directly", () -> inboxes.transfer(large, fifty, small, true));
        print("delete 50", () -> inboxes.delete(small, page(small, 0)));
        JpaMailboxAdministration counting = new JpaMailboxAdministration(transactions, new FakeUsage(), () -> {});
        print("recount of " + LARGE, () -> counting.recount(large));
    }

    /** All that the page asks. */
    private void accounts(UserQuery query) {
        UserQuery all = new UserQuery(Optional.empty(), Optional.empty(), Column.NAME, false, 0, 1);
        database.inTransaction(em -> new JpaUsers(em).count(query));
        database.inTransaction(em -> new JpaUsers(em).list(query, Instant.now()));
        database.inTransaction(em -> new JpaUsers(em).count(all));
        database.inTransaction(em -> new JpaOutQueue(em).count());
    }

    private Maildrops.Opened open(long user) {
        try {
            return maildrops.open(user, "benchmark", true).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void release(Maildrops.Opened opened) {
        maildrops.release(opened.lease());
    }

    /** What a list of messages takes while its session lasts. */
    private void sizeInMemory(long user) {
        List<Object> kept = new ArrayList<>();
        long before = usedBytes();
        for (int i = 0; i < 10; i++) {
            Maildrops.Opened opened = open(user);
            kept.add(opened.messages());
            release(opened);
        }
        System.out.println("POP3: one list of " + LARGE + ": " + (usedBytes() - before) / kept.size() + " bytes");
    }

    private static long usedBytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private Set<Long> page(long user, int offset) {
        inboxes.count(user);
        return inboxes.list(user, offset, 50).stream().map(InboxMessage::id).collect(Collectors.toSet());
    }

    private long user(int folder) {
        return database.call(em -> ((Number) em.createNativeQuery("select user_id from folder where id = " + folder)
                        .getSingleResult())
                .longValue());
    }

    private static void print(String what, Runnable work) {
        long[] micros = LongStream.range(0, ROUNDS)
                .map(round -> {
                    long start = System.nanoTime();
                    work.run();
                    return (System.nanoTime() - start) / 1000;
                })
                .toArray();
        long first = micros[0];
        Arrays.sort(micros);
        System.out.printf(
                "%s: first %.1f ms, median %.1f ms, longest %.1f ms%n",
                what, first / 1000.0, micros[ROUNDS / 2] / 1000.0, micros[ROUNDS - 1] / 1000.0);
    }
}
