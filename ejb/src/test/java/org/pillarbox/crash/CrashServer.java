package org.pillarbox.crash;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.pillarbox.api.mail.MessageSink;
import org.pillarbox.journal.trace.jpa.JdbcTraceRecorder;
import org.pillarbox.queue.dsn.ReportWriter;
import org.pillarbox.queue.jpa.JpaOutgoing;
import org.pillarbox.queue.jpa.JpaPendingReports;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.NotedErrors;
import org.pillarbox.routing.Origin;
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
import org.pillarbox.routing.worker.CalledLedger;
import org.pillarbox.routing.worker.LedgerWriter;
import org.pillarbox.routing.worker.MessageRouter;
import org.pillarbox.routing.worker.Refusals;
import org.pillarbox.routing.worker.RoutingWorker;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.settings.sync.DatabaseSync;
import org.pillarbox.store.jpa.FakeUsage;
import org.pillarbox.store.jpa.JpaDeliveryIndex;
import org.pillarbox.store.jpa.JpaStoreLife;
import org.pillarbox.store.jpa.UnsyncedDeliveries;
import org.pillarbox.store.log.ContentLog;
import org.pillarbox.store.log.DiskFiles;
import org.pillarbox.store.log.LogOptions;
import org.pillarbox.testing.TestDatabase;

/** What is in a process that is killed: the real store, acceptance, routing and database in files. */
final class CrashServer {
    static final long ANN = 2;
    private static final String PADDING = "What is in a message does not matter here.\r\n".repeat(20);

    final FixedSettings settings = new FixedSettings();
    final NotedErrors errors = new NotedErrors();
    final TestDatabase database;
    final DatabaseSync sync;
    final ContentLog log;
    final RoutingWorker worker;
    private final Clock clock;
    private final UnsyncedDeliveries unsynced;
    private final Acceptance acceptance;
    private final MessageRouter router;

    CrashServer(Path data, Clock clock) throws Exception {
        this.clock = clock;
        database = TestDatabase.h2("jdbc:h2:file:" + data.resolve("db/pillarbox")
                + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;QUERY_CACHE_SIZE=64");
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

    /** Hands in a message of this number, and says when that begins and when it is acknowledged. */
    void handIn(long number, Origin origin, String sender, String recipient) {
        String message = "Subject: crash\r\nX-Number: " + number + "\r\n\r\n" + PADDING;
        say("begun " + number);
        try {
            MessageSink sink = acceptance.begin(List.of());
            sink.write(ByteBuffer.wrap(message.getBytes(StandardCharsets.US_ASCII)));
            if (acceptance
                    .accept(origin, Mail.envelope(sender, recipient), sink, new FindingsDraft())
                    .isPositive()) {
                say("ack " + number);
            }
        } catch (IOException refused) {
            say("refused " + refused);
        }
    }

    static void say(String line) {
        synchronized (System.out) {
            System.out.println(line);
            System.out.flush();
        }
    }

    /** Each call in one transaction, as the container gives it. */
    private final class Ledger implements CalledLedger {
        @Override
        public <T> T call(Function<LedgerWriter, T> work) {
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
    }
}
