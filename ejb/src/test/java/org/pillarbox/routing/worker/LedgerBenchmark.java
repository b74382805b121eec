package org.pillarbox.routing.worker;

import com.sun.management.OperatingSystemMXBean;
import jakarta.persistence.EntityManager;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.pillarbox.directory.DirectoryFixture;
import org.pillarbox.directory.UserDetails;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.jpa.JdbcMailboxUsage;
import org.pillarbox.directory.jpa.JpaUsers;
import org.pillarbox.journal.trace.jpa.JdbcTraceRecorder;
import org.pillarbox.message.Summary;
import org.pillarbox.queue.jpa.JpaOutgoing;
import org.pillarbox.queue.jpa.JpaPendingReports;
import org.pillarbox.routing.Findings;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.NotedErrors;
import org.pillarbox.routing.Pipeline;
import org.pillarbox.routing.Traits;
import org.pillarbox.routing.acceptance.AcceptedMessage;
import org.pillarbox.routing.acceptance.AcceptedMessageCodec;
import org.pillarbox.routing.jpa.JpaRoutingRows;
import org.pillarbox.routing.outgoing.OutgoingEdits;
import org.pillarbox.routing.step.StepPorts;
import org.pillarbox.routing.step.Steps;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.settings.sync.DatabaseSync;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.LogPosition;
import org.pillarbox.store.StoredContent;
import org.pillarbox.store.jpa.JpaDeliveryIndex;
import org.pillarbox.store.jpa.UnsyncedDeliveries;
import org.pillarbox.testing.TestDatabase;

/**
 * Prints the CPU of routing and writing a message to one user, from its record in the log to the commit. Run by hand; arguments: what
 * follows the file in the H2 URL, such as {@code ;WRITE_DELAY=0}, messages in a batch, batches in a round.
 */
final class LedgerBenchmark {
    private static final int USERS = 100;
    private static final int ROUNDS = 8;

    private final TestDatabase database;
    private final UnsyncedDeliveries unsynced;
    private final Clock clock = Clock.systemUTC();
    private final MessageRouter router;
    private long offset;

    private LedgerBenchmark(TestDatabase database, MessageRouter router) {
        this.database = database;
        this.router = router;
        this.unsynced = new UnsyncedDeliveries(DatabaseKind.H2, new DatabaseSync(database.dataSource()));
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("ledger");
        ListedUsers users = new ListedUsers();
        try (TestDatabase database = TestDatabase.h2("jdbc:h2:file:" + folder.resolve("index") + arguments[0]);
                DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, folder)) {
            fill(database, directory, users);
            Pipeline pipeline = new Pipeline(Steps.inOrder(StepPorts.of(new FixedSettings(), users)));
            LedgerBenchmark benchmark =
                    new LedgerBenchmark(database, new MessageRouter(pipeline, OutgoingEdits.NONE, Clock.systemUTC()));
            for (int round = 1; round <= ROUNDS; round++) {
                benchmark.round(round, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            }
        }
    }

    private static void fill(TestDatabase database, DirectoryFixture directory, ListedUsers users) {
        var passwords = directory.sealing.first(new UserName("any"), DirectoryFixture.PASSWORD);
        database.inTransaction(em -> {
            JpaUsers rows = new JpaUsers(em);
            rows.nextChange();
            for (int i = 0; i < USERS; i++) {
                rows.insert(UserDetails.newUser("user" + i, ""), passwords);
            }
        });
        List<?> rows = database.call(em -> em.createNativeQuery("select id, name from user_account order by id")
                .getResultList());
        rows.forEach(row -> {
            Object[] columns = (Object[]) row;
            users.add(((Number) columns[0]).longValue(), (String) columns[1], false);
        });
    }

    private void round(int round, int batch, int batches) {
        List<List<StoredContent>> work = new ArrayList<>();
        for (int i = 0; i < batches; i++) {
            List<StoredContent> contents = new ArrayList<>();
            for (int j = 0; j < batch; j++) {
                contents.add(content(i * batch + j));
            }
            work.add(contents);
        }
        var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var threads = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long all = process.getProcessCpuTime();
        long own = threads.getCurrentThreadCpuTime();
        work.forEach(contents -> write(contents.stream().map(router::route).toList()));
        double count = 1000.0 * batch * batches;
        System.out.printf(
                "round %d, %d x %d: %.0f us CPU of the thread, %.0f us of the process, %.0f us elapsed; load %.1f%n",
                round,
                batches,
                batch,
                (threads.getCurrentThreadCpuTime() - own) / count,
                (process.getProcessCpuTime() - all) / count,
                (System.nanoTime() - start) / count,
                process.getSystemLoadAverage());
    }

    private void write(List<RoutedMessage> batch) {
        database.inTransaction(em -> ledger(em).write(batch, Traffic.NONE));
    }

    private LedgerWriter ledger(EntityManager em) {
        JpaRoutingRows rows = new JpaRoutingRows(em);
        return new LedgerWriter(
                new JpaDeliveryIndex(em, new JdbcMailboxUsage(em), unsynced, arrivals -> {}),
                new JpaOutgoing(em),
                new JpaPendingReports(em, new NotedErrors()),
                new JdbcTraceRecorder(em),
                due -> {},
                rows,
                rows,
                arrivals -> Set.of(),
                rows,
                router,
                clock);
    }

    private StoredContent content(int number) {
        Instant now = clock.instant();
        Summary summary = new Summary(
                "Ann Example <ann@outside.example>",
                "user" + number % USERS + "@mail.example",
                "What to do about message " + number,
                "<" + number + ".1234567890@outside.example>",
                Optional.of(now));
        AcceptedMessage message = new AcceptedMessage(
                Mail.envelope("ann@outside.example", "user" + number % USERS + "@mail.example"),
                Mail.STRANGER,
                summary,
                List.of(),
                Optional.of(new Traits(List.of(Mail.address("ann@outside.example")), false, 4096)),
                Optional.empty(),
                Findings.NONE);
        ContentId id = new ContentId(
                new UUID(now.toEpochMilli() << 16 | 0x7000, UUID.randomUUID().getLeastSignificantBits()));
        ContentLocation location = new ContentLocation(1, offset, 200, 4096);
        offset += 5000;
        return new StoredContent(id, now, AcceptedMessageCodec.encode(message), location, new LogPosition(1, offset));
    }
}
