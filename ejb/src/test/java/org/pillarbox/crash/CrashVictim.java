package org.pillarbox.crash;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.MessageSink;
import org.pillarbox.journal.trace.jpa.JdbcTraceRecorder;
import org.pillarbox.queue.dsn.Report;
import org.pillarbox.queue.dsn.ReportWriter;
import org.pillarbox.queue.jpa.JpaOutgoing;
import org.pillarbox.queue.jpa.JpaPendingReports;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.NotedErrors;
import org.pillarbox.routing.Pipeline;
import org.pillarbox.routing.acceptance.Acceptance;
import org.pillarbox.routing.acceptance.FindingsDraft;
import org.pillarbox.routing.acceptance.Handover;
import org.pillarbox.routing.acceptance.LetterBox;
import org.pillarbox.routing.acceptance.RoutingHealth;
import org.pillarbox.routing.jpa.JpaRoutingRows;
import org.pillarbox.routing.outgoing.OutgoingEdits;
import org.pillarbox.routing.step.StepPorts;
import org.pillarbox.routing.step.Steps;
import org.pillarbox.routing.worker.LedgerWriter;
import org.pillarbox.routing.worker.MessageRouter;
import org.pillarbox.routing.worker.Refusals;
import org.pillarbox.routing.worker.RoutedMessage;
import org.pillarbox.routing.worker.RoutingLedger;
import org.pillarbox.routing.worker.RoutingWorker;
import org.pillarbox.routing.worker.Traffic;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.settings.sync.DatabaseSync;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.LogPosition;
import org.pillarbox.store.Maildrops;
import org.pillarbox.store.jpa.FakeUsage;
import org.pillarbox.store.jpa.JpaDeliveryIndex;
import org.pillarbox.store.jpa.JpaMaildrops;
import org.pillarbox.store.jpa.JpaStoreLife;
import org.pillarbox.store.jpa.UnsyncedDeliveries;
import org.pillarbox.store.log.ContentLog;
import org.pillarbox.store.log.DiskFiles;
import org.pillarbox.store.log.LogOptions;
import org.pillarbox.testing.TestDatabase;

/**
 * A process to be killed. {@code load <data> <first number>} hands in numbered messages and says {@code begun n} before and
 * {@code ack n} after each; {@code list <data>} says {@code have n} for each that lies in the mailbox; {@code once <data>} does
 * both with one message, and ends.
 */
final class CrashVictim {
    private static final int SESSIONS = 4;
    private static final long ANN = 2;
    private static final Pattern NUMBER = Pattern.compile("X-Number: (\\d+)");
    private static final String PADDING = "What is in a message does not matter here.\r\n".repeat(20);

    private final Clock clock = Clock.systemUTC();
    private final FixedSettings settings = new FixedSettings();
    private final NotedErrors errors = new NotedErrors();
    private final TestDatabase database;
    private final DatabaseSync sync;
    private final UnsyncedDeliveries unsynced;
    private final ContentLog log;
    private final Acceptance acceptance;
    private final MessageRouter router;
    private final RoutingWorker worker;

    private CrashVictim(Path data) throws Exception {
        database = TestDatabase.h2(
                "jdbc:h2:file:" + data.resolve("db/pillarbox") + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0");
        sync = new DatabaseSync(database.dataSource());
        unsynced = new UnsyncedDeliveries(DatabaseKind.H2, sync);
        LogOptions options = new LogOptions(1 << 20, 64 << 10, 8 << 20, 1 << 20);
        log = ContentLog.open(DiskFiles.at(data.resolve("store")), options, damage -> say("damage " + damage));
        new JpaStoreLife(database::call, DatabaseKind.H2, "victim", sync).begin();
        Handover handover = new Handover();
        RoutingHealth health = new RoutingHealth(System::nanoTime, Duration.ofMinutes(1));
        acceptance = new Acceptance(log, handover, health, settings, clock);
        ListedUsers users = new ListedUsers().add(1, "postmaster", true).add(ANN, "ann", false);
        router = new MessageRouter(
                new Pipeline(Steps.inOrder(StepPorts.of(settings, users))), OutgoingEdits.NONE, clock);
        worker = new RoutingWorker(new RoutingWorker.Parts(
                log,
                handover,
                health,
                router,
                new Ledger(),
                new ReportWriter(settings, clock),
                new LetterBox(log, acceptance),
                new Refusals(),
                errors));
        worker.replay();
    }

    public static void main(String[] arguments) throws Exception {
        CrashVictim victim = new CrashVictim(Path.of(arguments[1]));
        switch (arguments[0]) {
            case "load" -> victim.load(Long.parseLong(arguments[2]));
            case "list" -> victim.list();
            default -> victim.once();
        }
    }

    private void load(long first) {
        new Thread(worker).start();
        AtomicLong numbers = new AtomicLong(first);
        say("ready");
        for (int i = 0; i < SESSIONS; i++) {
            new Thread(() -> {
                        while (true) {
                            handIn(numbers.getAndIncrement());
                        }
                    })
                    .start();
        }
    }

    private void once() throws IOException {
        handIn(1);
        worker.stop();
        worker.run();
        list();
    }

    private void handIn(long number) {
        String message = "Subject: crash\r\nX-Number: " + number + "\r\n\r\n" + PADDING;
        say("begun " + number);
        try {
            MessageSink sink = acceptance.begin(List.of());
            sink.write(ByteBuffer.wrap(message.getBytes(StandardCharsets.US_ASCII)));
            if (acceptance
                    .accept(
                            Mail.STRANGER,
                            Mail.envelope("x@outside.example", "ann@mail.example"),
                            sink,
                            new FindingsDraft())
                    .isPositive()) {
                say("ack " + number);
            }
        } catch (IOException refused) {
            say("refused " + refused);
        }
    }

    private void list() throws IOException {
        JpaMaildrops maildrops = new JpaMaildrops(database::call, log, new FakeUsage(), sync::run, "victim", clock);
        Maildrops.Opened opened = maildrops.open(ANN, "list", false).orElseThrow();
        for (Maildrops.Item item : opened.messages()) {
            Content content = maildrops.content(ANN, item.id(), Long.MAX_VALUE).orElseThrow();
            ByteBuffer head = ByteBuffer.allocate((int) Math.min(1000, content.size()));
            int read = 0;
            while (head.hasRemaining() && read >= 0) {
                read = content.read(head.position(), head);
            }
            Matcher matcher = NUMBER.matcher(StandardCharsets.US_ASCII.decode(head.flip()));
            say(matcher.find() ? "have " + matcher.group(1) : "stranger " + item);
        }
        errors.latest(10).forEach(entry -> say("error " + entry));
        System.exit(0);
    }

    private static void say(String line) {
        synchronized (System.out) {
            System.out.println(line);
            System.out.flush();
        }
    }

    /** Each call in one transaction, as the container gives it. */
    private final class Ledger implements RoutingLedger {
        private <T> T call(Function<LedgerWriter, T> work) {
            return database.call(em -> work.apply(writer(em)));
        }

        private LedgerWriter writer(EntityManager em) {
            JpaRoutingRows rows = new JpaRoutingRows(em);
            return new LedgerWriter(
                    new JpaDeliveryIndex(em, new FakeUsage(), unsynced, arrivals -> {}),
                    new JpaOutgoing(em),
                    new JpaPendingReports(em, errors),
                    new JdbcTraceRecorder(em),
                    due -> {},
                    rows,
                    rows,
                    arrivals -> Set.of(),
                    rows,
                    router,
                    clock);
        }

        @Override
        public List<RoutedMessage> write(List<RoutedMessage> batch, Traffic traffic) {
            return call(writer -> writer.write(batch, traffic));
        }

        @Override
        public LogPosition checkpoint() {
            return call(LedgerWriter::checkpoint);
        }

        @Override
        public void probe() {
            call(writer -> {
                writer.probe();
                return null;
            });
        }

        @Override
        public List<Report> dueReports(int limit) {
            return call(writer -> writer.dueReports(limit));
        }

        @Override
        public Optional<ContentLocation> locate(ContentId content) {
            return call(writer -> writer.locate(content));
        }
    }
}
