package org.pillarbox.outmail.internet;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.DsnNotify;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.message.edit.Patch;
import org.pillarbox.outmail.sending.Sender;
import org.pillarbox.outmail.sending.ShiftingClock;
import org.pillarbox.outmail.sending.StoredClaims;
import org.pillarbox.outmail.smtp.SocketSmtpClient;
import org.pillarbox.outmail.smtp.TimeOuts;
import org.pillarbox.protocol.peer.ScriptedPeer;
import org.pillarbox.queue.Claims;
import org.pillarbox.queue.OutQueue;
import org.pillarbox.queue.QueueFilter;
import org.pillarbox.queue.Waiting;
import org.pillarbox.queue.dsn.Report;
import org.pillarbox.queue.dsn.ReportedRecipient;
import org.pillarbox.queue.jpa.JpaOutQueue;
import org.pillarbox.queue.jpa.JpaOutgoing;
import org.pillarbox.queue.jpa.JpaPendingReports;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.NotedErrors;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.OutMailMethod;
import org.pillarbox.settings.OutMailSettings;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.TlsDemand;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.ContentId;
import org.pillarbox.testing.TestDatabase;

/** Mail for the Internet over a real queue and real sockets, to peers that play scripts. */
@Timeout(120)
class InternetSenderTest {
    private static final Duration LONG = Duration.ofSeconds(50);
    private static final String MESSAGE = "Message-ID: <1@mail.example>\r\nSubject: Lunch\r\n\r\nAt one?\r\n";
    private static final String GREETING = "S: 220 peer.example\nC: EHLO mail.example\nS: 250 peer.example\n";

    private static final Connection CONNECTION =
            SettingKinds.of(Connections.class).defaults().first().orElseThrow();

    @TempDir
    Path folder;

    private final FixedSettings settings = new FixedSettings();
    private final NotedErrors errors = new NotedErrors();
    private final ShiftingClock clock = new ShiftingClock();
    private final ZoneResolver zones = new ZoneResolver();
    private TestDatabase database;
    private ScriptedPeer peer;
    private Optional<Sender> sender = Optional.empty();

    @BeforeEach
    void open() throws Exception {
        database = TestDatabase.open(DatabaseKind.H2);
        peer = ScriptedPeer.inTheClear();
    }

    @AfterEach
    void close() throws Exception {
        if (sender.isPresent()) {
            sender.get().stop();
        }
        peer.close();
        database.close();
    }

    @Test
    @Tag("EXT-196")
    @Tag("EXT-199")
    void makesOneTransmissionForEachDomain() throws Exception {
        zones.mx("mydomain.com", 10, "localhost").fails("theirdomain.com");
        peer.play(GREETING + "C: MAIL FROM:<sue@mail.example>\nS: 250 fine\n" + to("fred@mydomain.com")
                + to("alice@MyDomain.com") + "C: DATA\nS: 354 go ahead\nC-data\nS: 250 taken\nC: QUIT\n");
        enqueue("fred@mydomain.com", "alice@MyDomain.com", "karen@theirdomain.com");
        start(direct());
        await().until(() -> entries().size() == 1 && entries().get(0).attempts() == 1);
        peer.check();
        zones.answers("theirdomain.com").mx("theirdomain.com", 10, "localhost");
        peer.play(GREETING + transaction("karen@theirdomain.com"));
        clock.forward(Duration.ofMinutes(31));
        await().until(() -> entries().isEmpty());
        peer.check();
    }

    @Test
    @Tag("EXT-197")
    void triesTheNextExchangerWhereOneIsDown() throws Exception {
        zones.mx("a.example", 10, "nowhere.invalid").mx("a.example", 20, "localhost");
        peer.play(GREETING + transaction("ann@a.example"));
        enqueue("ann@a.example");
        start(direct());
        await().until(() -> entries().isEmpty());
        peer.check();
        assertEquals(MESSAGE, new String(peer.heard().get(0).contents().get(0), StandardCharsets.US_ASCII));
    }

    @Test
    @Tag("EXT-195")
    @Tag("EXT-199")
    void aDomainThatTakesNoMailIsReportedAtOnceAndDelaysNoOther() throws Exception {
        zones.mx("null.example", 0, "").mx("a.example", 20, "localhost");
        peer.play(GREETING + transaction("ann@a.example"));
        enqueue("ann@a.example", "bob@null.example");
        start(direct());
        await().until(() -> entries().isEmpty() && !reports().isEmpty());
        peer.check();
        ReportedRecipient failed = reports().get(0).recipients().get(0);
        assertEquals("bob@null.example", failed.address().toString());
        assertEquals("5.1.10", failed.status());
    }

    @Test
    @Tag("EXT-191")
    @Tag("EXT-193")
    void aDelayIsToldOnceUnlessTheSenderOrTheAdministratorDoesNotWantIt() throws Exception {
        zones.fails("a.example");
        enqueue("ann@a.example");
        enqueue(Set.of(DsnNotify.FAILURE), "bob@a.example");
        start(direct());
        for (int hours = 0; hours < 6; hours++) {
            int tries = hours + 1;
            await().until(() -> entries().stream().allMatch(entry -> entry.attempts() >= tries));
            clock.forward(Duration.ofHours(1));
        }
        assertEquals(1, reports().size());
        assertEquals(
                ReportedRecipient.Action.DELAYED,
                reports().get(0).recipients().get(0).action());
        assertEquals("4.4.3", reports().get(0).recipients().get(0).status());
        assertEquals(
                "ann@a.example", reports().get(0).recipients().get(0).address().toString());
    }

    @Test
    @Tag("EXT-191")
    void aDelayIsToldForEachMessageThatWaitsForADomain() throws Exception {
        zones.fails("a.example");
        enqueue("ann@a.example");
        enqueue("bob@a.example");
        enqueue("cid@a.example");
        start(direct());
        await().until(() -> entries().stream().allMatch(entry -> entry.attempts() == 1));
        clock.forward(Duration.ofHours(5));
        await().until(() -> entries().stream().allMatch(entry -> entry.attempts() == 2));
        assertEquals(
                Set.of("ann@a.example", "bob@a.example", "cid@a.example"),
                reports().stream()
                        .map(report -> report.recipients().get(0).address().toString())
                        .collect(Collectors.toSet()));
        clock.forward(Duration.ofHours(1));
        await().until(() -> entries().stream().allMatch(entry -> entry.attempts() == 3));
        assertEquals(3, reports().size());
    }

    @Test
    @Tag("EXT-192")
    void afterThreeDaysAMessageIsGivenUp() throws Exception {
        zones.fails("a.example");
        enqueue("ann@a.example");
        start(direct());
        await().until(() -> entries().get(0).attempts() == 1);
        clock.forward(Duration.ofHours(72).plusMinutes(1));
        await().until(() -> entries().isEmpty());
        ReportedRecipient failed = reports().get(0).recipients().get(0);
        assertEquals(ReportedRecipient.Action.FAILED, failed.action());
        assertTrue(failed.diagnostic().contains("not accepted within 72 hours"), failed.diagnostic());
    }

    @Test
    @Tag("fault-C12")
    void aClockThatIsSetBackKeepsNobodyWaiting() throws Exception {
        zones.fails("a.example");
        enqueue("ann@a.example");
        start(direct());
        await().until(() -> entries().get(0).attempts() == 1);
        clock.forward(Duration.ofDays(-1));
        await().until(() -> entries().get(0).attempts() == 2);
        assertTrue(entries().get(0).nextTry().isBefore(clock.instant().plus(Duration.ofMinutes(31))));
        clock.forward(Duration.ofMinutes(31));
        await().until(() -> entries().get(0).attempts() == 3);
    }

    @Test
    @Tag("fault-C12")
    void aClockThatIsSetForwardCausesOneTryAndNoStorm() throws Exception {
        zones.fails("a.example");
        for (int i = 0; i < 20; i++) {
            enqueue("u" + i + "@a.example");
        }
        start(direct());
        await().until(() -> entries().stream().allMatch(entry -> entry.attempts() == 1));
        clock.forward(Duration.ofDays(1));
        await().until(() -> entries().stream().allMatch(entry -> entry.attempts() == 2));
        assertTrue(entries().stream()
                .allMatch(entry -> entry.nextTry().isAfter(clock.instant().plus(Duration.ofMinutes(29)))));
    }

    @Test
    @Tag("EXT-152")
    @Tag("EXT-153")
    void triesRelaysInTheirOrder() throws Exception {
        peer.play(GREETING + transaction("ann@a.example"));
        enqueue("ann@a.example");
        start(relay(0, "127.0.0.1:1", "127.0.0.1:" + peer.port()));
        await().until(() -> entries().isEmpty());
        peer.check();
        assertEquals(List.of(), zones.asked(), "a relay finds the exchangers itself");
    }

    @Test
    @Tag("EXT-154")
    void withoutRelaysMailWaits() throws Exception {
        enqueue("ann@a.example");
        start(relay(0));
        assertEquals(1, concern().concerns().size());
        peer.play(GREETING + transaction("ann@a.example"));
        assertEquals(0, entries().get(0).attempts());
        put(relay(0, "127.0.0.1:" + peer.port()));
        assertEquals(List.of(), concern().concerns());
        await().until(() -> entries().isEmpty());
        peer.check();
    }

    @Test
    @Tag("EXT-155")
    void splitsAMessageWithMoreRecipientsThanTheRelayTakes() throws Exception {
        String[] all =
                IntStream.range(0, 25).mapToObj(i -> "u" + i + "@a.example").toArray(String[]::new);
        StringBuilder script = new StringBuilder(GREETING);
        for (int first = 0; first < 25; first += 10) {
            int last = Math.min(25, first + 10);
            script.append("C: MAIL FROM:<sue@mail.example>\nS: 250 fine\n");
            IntStream.range(first, last).forEach(i -> script.append(to(all[i])));
            script.append("C: DATA\nS: 354 go ahead\nC-data\nS: 250 taken\n");
        }
        peer.play(script + "C: QUIT\n");
        enqueue(all);
        start(relay(10, "127.0.0.1:" + peer.port()));
        await().until(() -> entries().isEmpty());
        peer.check();
    }

    @Test
    void aRelayIsSentToByAsManyThreadsAsThePageSays() throws Exception {
        peer.play(GREETING + "C: MAIL FROM:*\nS-wait: gate\nS-cut\n");
        peer.play(GREETING + "C: MAIL FROM:*\nS-wait: gate\nS-cut\n");
        for (int i = 0; i < 4; i++) {
            enqueue("u" + i + "@a.example");
        }
        start(relay(2, 0, "127.0.0.1:" + peer.port()));
        await().until(() -> sender.orElseThrow().running() == 2);
        peer.open("gate");
    }

    @Test
    @Tag("EXT-157")
    void aPasswordIsKeptForItsUserAndItsRelaysOnly() {
        RelaySecret secret = secret();
        OutMailSettings wanted = new OutMailSettings(
                OutMailMethod.RELAY,
                List.of(LanServer.parse("mail.isp.example:587").orElseThrow()),
                TlsDemand.VERIFIED,
                "me",
                "",
                "",
                0,
                1,
                30,
                true,
                4,
                72);
        OutMailSettings with = secret.complete(wanted, Optional.of("quiet-secret"), wanted);
        assertEquals(Optional.of("quiet-secret"), secret.open(with));
        assertTrue(!with.toString().contains("quiet"), with.toString());
        assertEquals(Optional.of("quiet-secret"), secret.open(secret.complete(wanted, Optional.empty(), with)));
        OutMailSettings moved = new OutMailSettings(
                wanted.method(),
                List.of(LanServer.parse("evil.example").orElseThrow()),
                wanted.security(),
                "me",
                with.sealedPassword(),
                "",
                0,
                1,
                30,
                true,
                4,
                72);
        assertEquals(Optional.empty(), secret.open(moved));
    }

    private WaitingMailConcern concern() {
        return new WaitingMailConcern(settings, new StoredClaims(database, errors), clock);
    }

    private RelaySecret secret() {
        return new RelaySecret(new SealingKey(folder.resolve("settings.key"), new SecureRandom()));
    }

    private static OutMailSettings direct() {
        return new OutMailSettings(
                OutMailMethod.DIRECT, List.of(), TlsDemand.OFFERED, "", "", "", 0, 4, 30, true, 4, 72);
    }

    private static OutMailSettings relay(int most, String... servers) {
        return relay(1, most, servers);
    }

    private static OutMailSettings relay(int threads, int most, String... servers) {
        return new OutMailSettings(
                OutMailMethod.RELAY,
                Arrays.stream(servers)
                        .map(server -> LanServer.parse(server).orElseThrow())
                        .toList(),
                TlsDemand.OFFERED,
                "",
                "",
                "",
                most,
                threads,
                30,
                true,
                4,
                72);
    }

    private void put(OutMailSettings page) {
        settings.put(SettingKinds.of(Connections.class).defaults().with(CONNECTION.with(page)));
    }

    private void start(OutMailSettings page) {
        put(page);
        SocketSmtpClient client = new SocketSmtpClient(
                () -> "mail.example", new TimeOuts(LONG, LONG, LONG, LONG, LONG, LONG), InternetSenderTest::daemon);
        DirectRoute direct = PlainRoute.to(peer.port(), settings, zones, errors, clock);
        Claims claims = new StoredClaims(database, errors);
        InternetWay.Ports ports =
                TestPorts.of(direct, secret(), settings, new Gates(settings, claims, clock), any -> true);
        InternetWay way = new InternetWay(client, ports, CONNECTION.number());
        sender = Optional.of(new Sender(
                new Sender.Parts(way, claims, (content, prefix, host) -> Optional.of(content(MESSAGE)), errors, clock),
                InternetSenderTest::daemon));
        daemon(sender.get()).start();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }

    private void enqueue(String... recipients) {
        enqueue(Set.of(), recipients);
    }

    private void enqueue(Set<DsnNotify> wishes, String... recipients) {
        ContentId content = new ContentId(UUID.randomUUID());
        List<Waiting> entries = Arrays.stream(recipients)
                .map(to -> new Waiting(
                        content,
                        Mail.envelope("sue@mail.example"),
                        new EnvelopeRecipient(Mail.address(to), wishes, Optional.empty()),
                        "Lunch",
                        MESSAGE.length(),
                        clock.instant(),
                        Patch.NONE,
                        "",
                        ""))
                .toList();
        database.inTransaction(em -> new JpaOutgoing(em).enqueue(entries));
    }

    private List<OutQueue.Entry> entries() {
        return database.call(em -> new JpaOutQueue(em).list(QueueFilter.ALL, 0, 100));
    }

    private List<Report> reports() {
        return database.call(em -> new JpaPendingReports(em, errors).list(100));
    }

    private static String to(String recipient) {
        return "C: RCPT TO:<" + recipient + ">\nS: 250 fine\n";
    }

    private static String transaction(String recipient) {
        return "C: MAIL FROM:<sue@mail.example>\nS: 250 fine\n" + to(recipient)
                + "C: DATA\nS: 354 go ahead\nC-data\nS: 250 taken\nC: QUIT\n";
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
