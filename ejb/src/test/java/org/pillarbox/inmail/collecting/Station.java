package org.pillarbox.inmail.collecting;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.pillarbox.api.mail.Content;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.inmail.Collected;
import org.pillarbox.inmail.InMailSecrets;
import org.pillarbox.inmail.Progress;
import org.pillarbox.inmail.jpa.JpaCollectedMessages;
import org.pillarbox.inmail.pop3.Pop3Client;
import org.pillarbox.inmail.pop3.Watchman;
import org.pillarbox.inmail.routing.CollectedRouting;
import org.pillarbox.journal.problem.Problem;
import org.pillarbox.journal.problem.Problems;
import org.pillarbox.journal.trace.jpa.JdbcTraceRecorder;
import org.pillarbox.outmail.sending.ShiftingClock;
import org.pillarbox.queue.dsn.ReportWriter;
import org.pillarbox.queue.jpa.JpaOutgoing;
import org.pillarbox.queue.jpa.JpaPendingReports;
import org.pillarbox.routing.CollectedKey;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.routing.NotedErrors;
import org.pillarbox.routing.Pipeline;
import org.pillarbox.routing.acceptance.Acceptance;
import org.pillarbox.routing.acceptance.Handover;
import org.pillarbox.routing.acceptance.LetterBox;
import org.pillarbox.routing.acceptance.RoutingHealth;
import org.pillarbox.routing.jpa.JpaRoutingRows;
import org.pillarbox.routing.mapping.Mapping;
import org.pillarbox.routing.mapping.MappingIndex;
import org.pillarbox.routing.outgoing.OutgoingEdits;
import org.pillarbox.routing.step.StepPorts;
import org.pillarbox.routing.step.Steps;
import org.pillarbox.routing.worker.CalledLedger;
import org.pillarbox.routing.worker.CollectedMemory;
import org.pillarbox.routing.worker.LedgerWriter;
import org.pillarbox.routing.worker.MessageRouter;
import org.pillarbox.routing.worker.Refusals;
import org.pillarbox.routing.worker.RoutingWorker;
import org.pillarbox.settings.AcceptedAddresses;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.inmail.CollectedRoute;
import org.pillarbox.settings.inmail.DetectionOptions;
import org.pillarbox.settings.inmail.Download;
import org.pillarbox.settings.inmail.InMail;
import org.pillarbox.settings.inmail.Method;
import org.pillarbox.settings.inmail.Pop3Login;
import org.pillarbox.settings.inmail.Pop3Security;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.settings.sync.DatabaseSync;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.LogPosition;
import org.pillarbox.store.Maildrops;
import org.pillarbox.store.StoredContent;
import org.pillarbox.store.jpa.FakeUsage;
import org.pillarbox.store.jpa.JpaDeliveryIndex;
import org.pillarbox.store.jpa.JpaMaildrops;
import org.pillarbox.store.jpa.JpaStoreLife;
import org.pillarbox.store.jpa.UnsyncedDeliveries;
import org.pillarbox.store.log.ContentLog;
import org.pillarbox.store.log.LogOptions;
import org.pillarbox.store.log.UnreliableFiles;
import org.pillarbox.testing.TestDatabase;

/** A server that collects: the real client, content log, routing and database, on a disk that may lose power. */
final class Station implements AutoCloseable {
    /** The process dies: nothing after it runs. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1L;

        Death() {
            super("killed", null, false, false);
        }
    }

    static final long POSTMASTER = 1;
    static final long ANN = 2;
    static final long BOB = 3;

    private static final LogOptions OPTIONS = new LogOptions(200_000, 16_000, 4 << 20, 1_000);

    final FakeProvider provider = new FakeProvider();
    final List<Problem> problems = new CopyOnWriteArrayList<>();
    final List<Mapping> mappings = new ArrayList<>();
    final NotedErrors errors = new NotedErrors();
    final FixedSettings settings = new FixedSettings();
    CollectingLimits limits = CollectingLimits.STANDARD;
    long freeBytes = 1L << 40;
    /** Called with the name of each moment at which a process may die. */
    Runnable moment = () -> {};

    private final Path folder = Files.createTempDirectory("station");
    private final TestDatabase database = TestDatabase.open(DatabaseKind.H2);
    private final DatabaseSync sync = new DatabaseSync(database.dataSource());
    private final InMailSecrets secrets =
            new InMailSecrets(new SealingKey(folder.resolve("settings.key"), new SecureRandom()));
    private final Watchman watchman = new Watchman(Station::daemon);
    private final HandOverThreads threads = new HandOverThreads(Station::daemon);

    /** So many messages cannot be handed over. */
    final AtomicInteger unwilling = new AtomicInteger();

    private final ShiftingClock clock = new ShiftingClock();
    private UnreliableFiles files = new UnreliableFiles();
    private ContentLog log;
    private RoutingWorker worker;
    private Collector collector;

    Station() throws Exception {
        start();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "station");
        thread.setDaemon(true);
        return thread;
    }

    /** Time passes since all that was collected. */
    void age(Duration time) {
        database.inTransaction(
                em -> em.createNativeQuery("update collected_message set collected = dateadd('SECOND', ?1, collected)")
                        .setParameter(1, -time.toSeconds())
                        .executeUpdate());
    }

    /** The clock goes on. */
    void forward(Duration time) {
        clock.forward(time);
    }

    UnreliableFiles files() {
        return files;
    }

    /** A process begins over what is on the disk; nothing is replayed yet. */
    void start() throws IOException {
        log = ContentLog.open(files, OPTIONS, damage -> errors.error("log", damage.toString()));
        UnsyncedDeliveries unsynced = new UnsyncedDeliveries(DatabaseKind.H2, sync);
        new JpaStoreLife(database::call, DatabaseKind.H2, "station", sync).begin();
        Handover handover = new Handover();
        RoutingHealth health = new RoutingHealth(System::nanoTime, Duration.ofMinutes(10));
        Acceptance acceptance = new Acceptance(log, handover, health, settings, clock);
        ListedUsers users = new ListedUsers()
                .add(POSTMASTER, "postmaster", true)
                .add(ANN, "ann", false)
                .add(BOB, "bob", false);
        MessageRouter router = new MessageRouter(
                new Pipeline(Steps.inOrder(StepPorts.of(settings, users).with(() -> MappingIndex.of(mappings)))),
                OutgoingEdits.NONE,
                clock);
        worker = new RoutingWorker(new RoutingWorker.Parts(
                log,
                handover,
                health,
                router,
                new Ledger(router, unsynced),
                new ReportWriter(settings, clock),
                new LetterBox(log, acceptance),
                new Refusals(),
                errors));
        collector = new Collector(new Collector.Parts(
                new Pop3Client(
                        (host, port, connection) -> new Socket("127.0.0.1", port),
                        () -> Duration.ofSeconds(20),
                        watchman),
                secrets,
                new Rows(),
                acceptance,
                new CollectedRouting(name -> users.find(name).isPresent(), () -> "mail.example"),
                new Noted(),
                () -> limits,
                () -> freeBytes,
                this::handOver,
                clock));
    }

    /** The power goes, and comes back. */
    void losePower(Random random) throws IOException {
        files = files.powerLoss(random);
        start();
    }

    /** A process begins anew, and routes what the log holds. */
    void restart() throws IOException {
        log.close();
        start();
        replay();
    }

    /** Routes what the log holds. */
    void replay() throws IOException {
        worker.replay();
        route();
    }

    /** Routes all that waits. */
    void route() {
        worker.stop();
        worker.run();
    }

    /** Collects and routes. */
    Collected collect(InMail inMail) {
        Collected collected = collectOnly(inMail, Progress.NONE);
        route();
        return collected;
    }

    /** Collects, and leaves what came in the log. */
    Collected collectOnly(InMail inMail, Progress progress) {
        return collector.collect(inMail, 1, progress);
    }

    /** The account at the provider. */
    InMail inMail(Download download) {
        return inMail(download, new CollectedRoute.Detected(), DetectionOptions.DEFAULT);
    }

    InMail inMail(Download download, CollectedRoute route, DetectionOptions detection) {
        Method.Pop3 account = new Method.Pop3(
                new LanServer("localhost", provider.port()),
                Pop3Security.NONE,
                "",
                Pop3Login.PLAIN,
                "company",
                "",
                AcceptedAddresses.of(List.of("mail.example")),
                download,
                route,
                detection);
        return new InMail(1, "Provider", true, Set.of(1), withPassword(account, "secret"));
    }

    Method.Pop3 withPassword(Method.Pop3 account, String password) {
        return secrets.complete(account, Optional.of(password), Optional.empty());
    }

    /** The messages in a user's mailbox, whole. */
    List<String> mailbox(long user) throws IOException {
        JpaMaildrops maildrops = new JpaMaildrops(database::call, log, new FakeUsage(), sync::run, "station", clock);
        Maildrops.Opened opened = maildrops.open(user, "list", false).orElseThrow();
        List<String> all = new ArrayList<>();
        for (Maildrops.Item item : opened.messages()) {
            Content content = maildrops.content(user, item.id(), Long.MAX_VALUE).orElseThrow();
            ByteBuffer bytes = ByteBuffer.allocate((int) content.size());
            int read = 0;
            while (bytes.hasRemaining() && read >= 0) {
                read = content.read(bytes.position(), bytes);
            }
            all.add(StandardCharsets.ISO_8859_1.decode(bytes.flip()).toString());
        }
        maildrops.release(opened.lease());
        return all;
    }

    /** As if these had been collected. */
    void remember(InMail inMail, List<FakeProvider.Mail> mails) {
        String mailbox = Collector.mailbox((Method.Pop3) inMail.method());
        List<CollectedMemory.Arrival> arrivals = mails.stream()
                .map(mail -> new CollectedMemory.Arrival(
                        new CollectedKey(inMail.number(), mailbox, "u:" + mail.uid(), "f", mail.bytes()),
                        new StoredContent(
                                new ContentId(UUID.randomUUID()),
                                clock.instant(),
                                new byte[0],
                                new ContentLocation(1, 0, 0, 1),
                                new LogPosition(1, 1))))
                .toList();
        database.inTransaction(em -> new JpaCollectedMessages(em).remember(arrivals));
    }

    List<Seen> remembered() {
        return database.call(em -> new JpaCollectedMessages(em).present(1));
    }

    @Override
    public void close() throws IOException {
        watchman.close();
        threads.close();
        provider.close();
        database.close();
    }

    private void handOver(Runnable task) {
        if (unwilling.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new RejectedExecutionException("this one is not taken");
        }
        threads.execute(task);
    }

    private final class Noted implements Problems {
        @Override
        public void report(Problem problem) {
            problems.add(problem);
        }

        @Override
        public void over(String place) {
            // Nothing is shown.
        }
    }

    /** Each call in a transaction of its own. */
    private final class Rows implements SeenMessages {
        private <T> T call(Function<JpaCollectedMessages, T> work) {
            moment.run();
            T result = database.call(em -> work.apply(new JpaCollectedMessages(em)));
            moment.run();
            return result;
        }

        private void change(Consumer<JpaCollectedMessages> work) {
            call(rows -> {
                work.accept(rows);
                return null;
            });
        }

        @Override
        public List<Seen> present(long inMail) {
            return call(rows -> rows.present(inMail));
        }

        @Override
        public List<Seen> named(long inMail, String mailbox, Collection<String> uids) {
            return call(rows -> rows.named(inMail, mailbox, uids));
        }

        @Override
        public void add(CollectedKey key, Instant collected) {
            change(rows -> rows.add(key, collected));
        }

        @Override
        public void gone(Collection<CollectedKey> keys, Instant since) {
            change(rows -> rows.gone(keys, since));
        }

        @Override
        public void back(Collection<CollectedKey> keys) {
            change(rows -> rows.back(keys));
        }

        @Override
        public void rename(CollectedKey before, CollectedKey after) {
            change(rows -> rows.rename(before, after));
        }

        @Override
        public int forgetGone(long inMail, Instant before) {
            return call(rows -> rows.forgetGone(inMail, before));
        }

        @Override
        public void forget(long inMail) {
            change(rows -> rows.forget(inMail));
        }
    }

    /** Each call in one transaction, as the container gives it. */
    private final class Ledger implements CalledLedger {
        private final MessageRouter router;
        private final UnsyncedDeliveries unsynced;

        Ledger(MessageRouter router, UnsyncedDeliveries unsynced) {
            this.router = router;
            this.unsynced = unsynced;
        }

        @Override
        public <T> T call(Function<LedgerWriter, T> work) {
            moment.run();
            T result = database.call(em -> work.apply(writer(em)));
            moment.run();
            return result;
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
                    new JpaCollectedMessages(em),
                    rows,
                    router,
                    clock);
        }
    }
}
