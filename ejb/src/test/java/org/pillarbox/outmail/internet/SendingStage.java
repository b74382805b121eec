package org.pillarbox.outmail.internet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.dns.Resolver;
import org.pillarbox.message.edit.Patch;
import org.pillarbox.outmail.OutMailRun;
import org.pillarbox.outmail.jpa.JpaPolicyMemory;
import org.pillarbox.outmail.jpa.JpaTlsCounts;
import org.pillarbox.outmail.jpa.JpaWarnedDomains;
import org.pillarbox.outmail.sending.Sender;
import org.pillarbox.outmail.sending.ShiftingClock;
import org.pillarbox.outmail.sending.StoredClaims;
import org.pillarbox.outmail.smtp.SocketSmtpClient;
import org.pillarbox.outmail.smtp.TimeOuts;
import org.pillarbox.outmail.sts.KeptPolicy;
import org.pillarbox.outmail.sts.PolicyMemory;
import org.pillarbox.outmail.sts.PolicySource;
import org.pillarbox.outmail.sts.StsPolicies;
import org.pillarbox.outmail.tlsreport.TlsCount;
import org.pillarbox.outmail.tlsreport.TlsCounts;
import org.pillarbox.outmail.tlsreport.TlsTally;
import org.pillarbox.protocol.peer.PostfixServer;
import org.pillarbox.queue.OutQueue;
import org.pillarbox.queue.QueueFilter;
import org.pillarbox.queue.Waiting;
import org.pillarbox.queue.dsn.Report;
import org.pillarbox.queue.jpa.JpaOutQueue;
import org.pillarbox.queue.jpa.JpaOutgoing;
import org.pillarbox.queue.jpa.JpaPendingReports;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.NotedErrors;
import org.pillarbox.settings.DirectSettings;
import org.pillarbox.settings.OutMailMethod;
import org.pillarbox.settings.OutMailSettings;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.TlsDemand;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.ContentId;
import org.pillarbox.testing.TestDatabase;

/** A real queue and real sockets, and SMTP Direct between them, to one port of all exchangers. */
final class SendingStage implements AutoCloseable {
    static final String MESSAGE = "Message-ID: <1@mail.example>\r\nSubject: Lunch\r\n\r\nAt one?\r\n";
    private static final Duration LONG = Duration.ofSeconds(50);

    final FixedSettings settings = new FixedSettings();
    final NotedErrors errors = new NotedErrors();
    final ShiftingClock clock = new ShiftingClock();
    final ZoneResolver zones = new ZoneResolver();
    final TestDatabase database;
    final Gates gates;
    volatile boolean online = true;
    final RelaySecret secret;
    Resolver resolver = zones;
    final Map<String, String> webPolicies = new ConcurrentHashMap<>();
    PolicySource policySource = this::policyOnTheWeb;
    final TlsTally tally;
    private final int port;
    private final Path key;
    private Optional<Sender> sender = Optional.empty();

    /** @param port where all exchangers listen */
    SendingStage(int port) throws Exception {
        this.port = port;
        this.database = TestDatabase.open(DatabaseKind.H2);
        this.gates = new Gates(settings, new StoredClaims(database, errors), clock);
        this.tally = new TlsTally(counts(), errors, clock);
        this.key = Files.createTempDirectory("sealing").resolve("settings.key");
        this.secret = new RelaySecret(new SealingKey(key, new SecureRandom()));
        outMail(new OutMailSettings(
                OutMailMethod.DIRECT, List.of(), TlsDemand.OFFERED, "", "", "", 0, 1, 1, false, 1, 2));
    }

    @Override
    public void close() {
        try {
            if (sender.isPresent()) {
                sender.get().stop();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            database.close();
            key.toFile().delete();
            key.getParent().toFile().delete();
        }
    }

    private String policyOnTheWeb(String domain) throws IOException {
        return Optional.ofNullable(webPolicies.get(domain))
                .orElseThrow(() -> new IOException("the web server answered 404"));
    }

    private PolicyMemory policies() {
        return new PolicyMemory() {
            @Override
            public Optional<KeptPolicy> find(String domain) {
                return database.call(em -> new JpaPolicyMemory(em).find(domain));
            }

            @Override
            public void keep(String domain, KeptPolicy policy) {
                database.inTransaction(em -> new JpaPolicyMemory(em).keep(domain, policy));
            }
        };
    }

    private TlsCounts counts() {
        return new TlsCounts() {
            @Override
            public void add(Collection<TlsCount> counts) {
                database.inTransaction(em -> new JpaTlsCounts(em).add(counts));
            }

            @Override
            public List<TlsCount> since(LocalDate day, int most) {
                return database.call(em -> new JpaTlsCounts(em).since(day, most));
            }
        };
    }

    /** What was counted, as {@code policy result domain number}. */
    List<String> counted() {
        tally.write();
        return counts().since(LocalDate.now(clock).minusDays(1), 100).stream()
                .map(count -> count.policy() + " " + count.result() + " " + count.domain() + " " + count.connections())
                .toList();
    }

    /** Sets the page of the one connection. */
    void outMail(OutMailSettings page) {
        Connections connections = SettingKinds.of(Connections.class).defaults();
        settings.put(connections.with(connections.first().orElseThrow().with(page)));
    }

    void start(DirectSettings page) {
        settings.put(page);
        start(way(route()));
    }

    void start(InternetWay way) {
        sender = Optional.of(new Sender(
                new Sender.Parts(
                        way,
                        new StoredClaims(database, errors),
                        (content, prefix, host) -> Optional.of(content(MESSAGE)),
                        errors,
                        clock),
                SendingStage::daemon));
        daemon(sender.get()).start();
    }

    DirectRoute route() {
        return new DirectRoute(
                new DirectRoute.Ports(
                        settings,
                        resolver,
                        (domain, day) -> database.call(em -> new JpaWarnedDomains(em).isFirst(domain, day)),
                        new StsPolicies(resolver, policySource, policies(), errors, clock),
                        tally),
                clock,
                new Reach(address -> false, port, PostfixServer.certificatePem()));
    }

    InternetWay way(DirectRoute route) {
        SocketSmtpClient client = new SocketSmtpClient(
                () -> "mail.example", new TimeOuts(LONG, LONG, LONG, LONG, LONG, LONG), SendingStage::daemon);
        return new InternetWay(client, TestPorts.of(route, secret, settings, gates, any -> online), 1);
    }

    /** Begins a run of the one connection. */
    OutMailRun begin() {
        return gates.begin(1);
    }

    int running() {
        return sender.orElseThrow().running();
    }

    void enqueue(String... recipients) {
        ContentId content = new ContentId(UUID.randomUUID());
        List<Waiting> entries = Arrays.stream(recipients)
                .map(to -> new Waiting(
                        content,
                        Mail.envelope("sue@mail.example"),
                        new EnvelopeRecipient(Mail.address(to), Set.of(), Optional.empty()),
                        "Lunch",
                        MESSAGE.length(),
                        clock.instant(),
                        Patch.NONE,
                        "",
                        ""))
                .toList();
        database.inTransaction(em -> new JpaOutgoing(em).enqueue(entries));
    }

    List<OutQueue.Entry> entries() {
        return database.call(em -> new JpaOutQueue(em).list(QueueFilter.ALL, 0, 100));
    }

    List<Report> reports() {
        return database.call(em -> new JpaPendingReports(em, errors).list(100));
    }

    boolean allTried(int times) {
        return entries().stream().allMatch(entry -> entry.attempts() >= times);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }

    private static Content content(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public int read(long position, ByteBuffer into) throws IOException {
                int length = (int) Math.min(into.remaining(), bytes.length - position);
                into.put(bytes, (int) position, length);
                return length;
            }
        };
    }
}
