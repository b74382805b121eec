package org.pillarbox.outmail.lan;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.connection.dial.DialUpRoutes;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.message.compact.UnreadableRecord;
import org.pillarbox.message.edit.Patch;
import org.pillarbox.outmail.SmtpClient;
import org.pillarbox.outmail.SmtpConversation;
import org.pillarbox.outmail.SmtpTarget;
import org.pillarbox.outmail.sending.Sender;
import org.pillarbox.outmail.sending.ShiftingClock;
import org.pillarbox.outmail.sending.StoredClaims;
import org.pillarbox.outmail.sending.StumblingClaims;
import org.pillarbox.outmail.smtp.SocketSmtpClient;
import org.pillarbox.outmail.smtp.TimeOuts;
import org.pillarbox.protocol.peer.ScriptedPeer;
import org.pillarbox.queue.Activity;
import org.pillarbox.queue.Claims;
import org.pillarbox.queue.LanQueue;
import org.pillarbox.queue.OutgoingContent;
import org.pillarbox.queue.Selection;
import org.pillarbox.queue.Waiting;
import org.pillarbox.queue.dsn.Report;
import org.pillarbox.queue.jpa.JpaLanQueue;
import org.pillarbox.queue.jpa.JpaOutgoing;
import org.pillarbox.queue.jpa.JpaPendingReports;
import org.pillarbox.queue.jpa.StoredActions;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.NotedErrors;
import org.pillarbox.settings.DialUpEntry;
import org.pillarbox.settings.DialUpSettings;
import org.pillarbox.settings.LanForwardingSettings;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.LanTarget;
import org.pillarbox.settings.TlsDemand;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.DamagedContent;
import org.pillarbox.testing.TestDatabase;

/** The sender over a real queue, against a peer that plays scripts. */
@Timeout(120)
class LanSenderTest {
    private static final Duration LONG = Duration.ofSeconds(50);
    private static final String MESSAGE = "Message-ID: <1@mail.example>\r\nSubject: Lunch\r\n\r\nAt one?\r\n";

    @TempDir
    Path folder;

    private final FixedSettings settings = new FixedSettings();
    private final NotedErrors errors = new NotedErrors();
    private final ShiftingClock clock = new ShiftingClock();
    private TestDatabase database;
    private ScriptedPeer peer;
    private Sender sender;
    private volatile OutgoingContent contents = (content, prefix, host) -> Optional.of(content(prefix + MESSAGE));
    private Optional<SmtpClient> mistaken = Optional.empty();
    private volatile Optional<Exception> failure = Optional.empty();

    @BeforeEach
    void open() throws Exception {
        database = TestDatabase.open(DatabaseKind.H2);
        peer = ScriptedPeer.inTheClear();
    }

    @AfterEach
    void close() throws Exception {
        stop();
        peer.close();
        database.close();
    }

    @Test
    @Tag("LOC-037")
    @Tag("LOC-074")
    @Tag("LOC-075")
    void sendsInTheBackgroundToAllRecipientsAtOnce() throws Exception {
        peer.play(
                greeting()
                        + """
                C: MAIL FROM:<sue@mail.example>
                S: 250 fine
                C: RCPT TO:<ann@a.example>
                S: 250 fine
                C: RCPT TO:<bob@a.example>
                S: 250 fine
                C: DATA
                S: 354 go ahead
                C-data
                S: 250 taken
                C: QUIT
                """);
        enqueue("sue@mail.example", "ann@a.example", "bob@a.example");
        start();
        await().until(() -> entries().isEmpty());
        peer.check();
        assertEquals(MESSAGE, new String(peer.heard().get(0).contents().get(0), StandardCharsets.US_ASCII));
        assertEquals(List.of(), reports());
    }

    @Test
    @Tag("LOC-031")
    void waitsWhileOnlyADialledLinkLeadsToTheServer() throws Exception {
        DialUpEntry link = new DialUpEntry("Modem", "/bin/false", "/bin/false", loopback());
        settings.put(new DialUpSettings(List.of(link)));
        enqueue("sue@mail.example", "ann@a.example");
        start();
        await().until(() -> entries().get(0).attempts() == 1);
        assertEquals(List.of(), peer.heard());
        peer.play(greeting() + "C: MAIL FROM:<sue@mail.example>\nS: 250 fine\nC: RCPT TO:<ann@a.example>\nS: 250 fine\n"
                + "C: DATA\nS: 354 go ahead\nC-data\nS: 250 taken\nC: QUIT\n");
        settings.put(new DialUpSettings(List.of()));
        clock.forward(Duration.ofMinutes(11));
        await().until(() -> entries().isEmpty());
        peer.check();
        assertEquals(List.of(), reports());
    }

    private static String loopback() throws Exception {
        return NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress())
                .getName();
    }

    @Test
    @Tag("LOC-070")
    void aRefusedRecipientIsReportedAtOnceWithTheReply() throws Exception {
        peer.play(
                greeting()
                        + """
                C: MAIL FROM:<sue@mail.example>
                S: 250 fine
                C: RCPT TO:<ann@a.example>
                S: 550 5.1.1 nobody of that name
                C: RCPT TO:<bob@a.example>
                S: 450 4.2.1 later
                C: RCPT TO:<cat@a.example>
                S: 250 fine
                C: DATA
                S: 354 go ahead
                C-data
                S: 250 taken
                C: QUIT
                """);
        enqueue("sue@mail.example", "ann@a.example", "bob@a.example", "cat@a.example");
        start();
        await().until(() -> entries().size() == 1 && entries().get(0).attempts() == 1);
        LanQueue.Entry bob = entries().get(0);
        assertEquals("bob@a.example", bob.recipient());
        assertEquals("450 4.2.1 later", bob.lastError());
        Report report = reports().get(0);
        assertEquals(1, report.recipients().size());
        assertEquals("550 5.1.1 nobody of that name", report.recipients().get(0).diagnostic());
        assertEquals("5.1.1", report.recipients().get(0).status());
        assertEquals("sue@mail.example", report.to().toString());
        assertEquals("<1@mail.example>", report.messageId());
    }

    @Test
    void whoWasOneTooManyIsAskedForAtOnceHoweverTheServerPutsIt() throws Exception {
        peer.play(
                greeting()
                        + """
                C: MAIL FROM:<sue@mail.example>
                S: 250 fine
                C: RCPT TO:<ann@a.example>
                S: 250 fine
                C: RCPT TO:<bob@a.example>
                S: 552 too many recipients
                C: RCPT TO:<cat@a.example>
                S: 552 5.2.2 mailbox full
                C: DATA
                S: 354 go ahead
                C-data
                S: 250 taken
                C: MAIL FROM:<sue@mail.example>
                S: 250 fine
                C: RCPT TO:<bob@a.example>
                S: 250 fine
                C: DATA
                S: 354 go ahead
                C-data
                S: 250 taken
                C: QUIT
                """);
        enqueue("sue@mail.example", "ann@a.example", "bob@a.example", "cat@a.example");
        start();
        await().until(() -> entries().isEmpty());
        peer.check();
        assertEquals(1, reports().size());
        assertEquals("5.2.2", reports().get(0).recipients().get(0).status(), "a full mailbox is something else");
    }

    @Test
    @Tag("LOC-068")
    @Tag("LOC-038")
    void whatIsNotTakenIsTriedAgainAfterTheRetryFrequencyAlsoByALaterStart() throws Exception {
        peer.play("S: 421 busy\n");
        Instant before = clock.instant();
        enqueue("sue@mail.example", "ann@a.example");
        start();
        await().until(() -> entries().get(0).attempts() == 1 && entries().get(0).activity() == Activity.WAITING);
        assertTrue(entries().get(0).lastError().contains("busy"), entries().toString());
        assertEquals(
                10,
                Duration.between(before, entries().get(0).nextTry())
                        .plusSeconds(30)
                        .toMinutes());
        stop();
        peer.play(simple("ann@a.example"));
        clock.forward(Duration.ofMinutes(11));
        start();
        await().until(() -> entries().isEmpty());
        peer.check();
    }

    @Test
    @Tag("LOC-069")
    @Tag("LOC-078")
    void givesUpAfterTheTimeBeforeFailureAndTellsTheSender() throws Exception {
        int port = peer.port();
        peer.close();
        peer = ScriptedPeer.inTheClear();
        enqueueFor("127.0.0.1:" + port, "sue@mail.example", "ann@a.example");
        enqueueFor("127.0.0.1:" + port, "", "bob@a.example");
        clock.forward(Duration.ofHours(73));
        start();
        await().until(() -> entries().isEmpty());
        assertEquals(1, reports().size(), "nobody to report to for the null sender");
        assertTrue(
                reports().get(0).recipients().get(0).diagnostic().contains("not accepted within 72 hours"),
                reports().toString());
        assertEquals(2, errors.latest(9).size(), "both stand in the letter to the Main Administrator");
        assertTrue(errors.latest(9).toString().contains("ann@a.example: not accepted within 72 hours"));
    }

    @Test
    void aLoopThatAServerFindsComesBackToTheSender() throws Exception {
        peer.play(simple("ann@a.example")
                .replace("S: 250 taken", "S: 554 5.4.6 too many hops")
                .replace("C: QUIT", "C: RSET\nS: 250 fine\nC: QUIT"));
        enqueue("sue@mail.example", "ann@a.example");
        start();
        await().until(() -> entries().isEmpty());
        assertEquals("5.4.6", reports().get(0).recipients().get(0).status());
        peer.check();
    }

    @Test
    void whatTheServerHasTakenIsWrittenAlsoWhereTheDatabaseStumbles() throws Exception {
        peer.play(simple("ann@a.example"));
        enqueue("sue@mail.example", "ann@a.example");
        StumblingClaims claims = new StumblingClaims(queue());
        start(claims);
        await().until(() -> entries().isEmpty());
        assertEquals(2, claims.stumbles);
        peer.check();
        assertEquals(1, peer.heard().size());
    }

    @Test
    void whatTheServerHasTakenIsKeptForAsLongAsTheDatabaseStumbles() throws Exception {
        peer.play(simple("ann@a.example"));
        enqueue("sue@mail.example", "ann@a.example");
        StumblingClaims claims = new StumblingClaims(queue());
        claims.most = Integer.MAX_VALUE;
        start(claims);
        await().until(() -> claims.stumbles > 0);
        // Longer in all than a claim lasts that nobody renews.
        for (int i = 0; i < 3; i++) {
            int renewals = claims.renewals;
            clock.forward(Sender.LEASE.minusMinutes(1));
            await().until(() -> claims.renewals > renewals);
        }
        int stumbles = claims.stumbles;
        await().until(() -> claims.stumbles > stumbles);
        claims.most = 0;
        await().until(() -> entries().isEmpty());
        peer.check();
        assertEquals(1, peer.heard().size(), "it is not sent again");
        assertEquals(1, errors.latest(9).size(), "said once");
    }

    @Test
    void aDamagedMessageIsSetAsideAndTheOthersGoOn() throws Exception {
        failure = Optional.of(new DamagedContent("checksum"));
        String whole = simple("ann@a.example");
        peer.play(whole.substring(0, whole.indexOf("C-data")) + "C-closed\n");
        enqueue("sue@mail.example", "ann@a.example");
        start();
        await().until(() -> entries().get(0).activity() == Activity.SET_ASIDE);
        failure = Optional.empty();
        peer.play(simple("bob@a.example"));
        enqueue("sue@mail.example", "bob@a.example");
        await().until(() -> entries().size() == 1);
        assertTrue(
                errors.latest(1).get(0).text().contains("is set aside"),
                errors.latest(1).toString());
    }

    @Test
    void aMessageThatIsGoneOrHasAnEditNobodyCanReadIsSetAside() throws Exception {
        contents = (content, prefix, host) -> Optional.empty();
        enqueue("sue@mail.example", "ann@a.example");
        start();
        await().until(() -> held() == 1);
        contents = (content, prefix, host) -> {
            throw new UnreadableRecord("patch of version 99");
        };
        enqueue("sue@mail.example", "bob@a.example");
        await().until(() -> held() == 2);
    }

    @Test
    void aDatabaseThatStumblesOverAMessageHoldsNothing() throws Exception {
        contents = (content, prefix, host) -> {
            throw new IllegalStateException("the database is away");
        };
        enqueue("sue@mail.example", "ann@a.example");
        start();
        await().until(this::triedAndWaiting);
        assertTrue(
                entries().get(0).lastError().startsWith("451 4.3.0"), entries().toString());
        contents = (content, prefix, host) -> Optional.of(content(MESSAGE));
        peer.play(simple("ann@a.example"));
        clock.forward(Duration.ofMinutes(11));
        await().until(() -> entries().isEmpty());
        peer.check();
    }

    @Test
    void aMessageOutOfReachIsTriedAgainAndGivenUpWhenItsTimeIsOver() throws Exception {
        failure = Optional.of(new IOException("too many open files"));
        String whole = simple("ann@a.example");
        String cut = whole.substring(0, whole.indexOf("C-data")) + "C-closed\n";
        peer.play(cut);
        enqueue("sue@mail.example", "ann@a.example");
        start();
        await().until(this::triedAndWaiting);
        assertTrue(errors.latest(1).get(0).text().contains("too many open files"), errors.toString());
        peer.play(cut);
        clock.forward(Duration.ofHours(73));
        await().until(() -> entries().isEmpty());
        assertEquals("4.4.7", reports().get(0).recipients().get(0).status());
        String diagnostic = reports().get(0).recipients().get(0).diagnostic();
        assertTrue(!diagnostic.contains("open files"), diagnostic);
    }

    @Test
    void aMistakeWhileSendingCostsOneMessageATryAndBreaksTheLine() throws Exception {
        failure = Optional.of(new IllegalStateException("a mistake"));
        String whole = simple("ann@a.example");
        peer.play(whole.substring(0, whole.indexOf("C-data")) + "C-closed\n");
        enqueue("sue@mail.example", "ann@a.example");
        start();
        await().until(this::triedAndWaiting);
        failure = Optional.empty();
        peer.play(simple("bob@a.example"));
        enqueue("sue@mail.example", "bob@a.example");
        await().until(() -> entries().size() == 1);
        peer.check();
    }

    @Test
    void aMistakeWhileConnectingPutsOffTheServer() throws Exception {
        mistaken = Optional.of(new SmtpClient() {
            @Override
            public SmtpConversation open(SmtpTarget target) {
                throw new IllegalStateException("a mistake");
            }

            @Override
            public void end() {
                // Nothing is open.
            }
        });
        enqueue("sue@mail.example", "ann@a.example");
        enqueue("sue@mail.example", "bob@a.example");
        start();
        await().until(() ->
                entries().stream().allMatch(entry -> entry.attempts() == 1 && entry.activity() == Activity.WAITING));
    }

    @Test
    void whatIsHeldIsNotSent() throws Exception {
        enqueue("sue@mail.example", "ann@a.example");
        Set<Long> ids = Set.of(entries().get(0).id());
        database.inTransaction(em -> StoredActions.of(em, clock.instant()).hold(new Selection.Ids(ids)));
        peer.play(simple("bob@a.example"));
        start();
        enqueue("sue@mail.example", "bob@a.example");
        await().until(() -> entries().size() == 1);
        assertEquals(Activity.HELD, entries().get(0).activity());
        peer.check();
    }

    @Test
    void aServerThatWantsNoMoreConnectionsIsNotTakenForDead() throws Exception {
        settings.put(new LanForwardingSettings("", 10, 72, 3, "", "", List.of()));
        String one =
                "C: MAIL FROM:*\nS: 250 fine\nC: RCPT TO:*\nS: 250 fine\nC: DATA\nS: 354 go\nC-data\nS: 250 taken\n";
        peer.play(greeting() + one.replace("S: 354", "S-wait: gate\nS: 354") + one + "C: QUIT\n");
        peer.play("S: 421 too many connections from you\n");
        for (int i = 0; i < 3; i++) {
            enqueue("sue@mail.example", "ann@a.example");
        }
        start();
        await().until(() -> refused() == 1);
        assertTrue(
                entries().stream().allMatch(entry -> entry.nextTry()
                        .isBefore(clock.instant().plusSeconds(11))),
                "nothing waits for long: " + entries());
        await().pollDelay(Duration.ofSeconds(1)).until(() -> refused() == 1);
        assertEquals(2, peer.heard().size(), "it is not asked for one more");
        peer.open("gate");
        await().until(() -> entries().size() == 1);
        peer.check();
        peer.play(simple("ann@a.example"));
        clock.forward(Duration.ofSeconds(11));
        await().until(() -> entries().isEmpty());
        peer.check();
    }

    private long refused() {
        return entries().stream()
                .filter(entry -> entry.lastError().contains("too many connections"))
                .count();
    }

    @Test
    @Tag("LOC-071")
    @Tag("LOC-072")
    void noMoreThreadsThanThePageAllowsSendAtOnce() throws Exception {
        settings.put(new LanForwardingSettings("", 10, 72, 4, "127.0.0.1:" + peer.port() + "-2", "", List.of()));
        try (ScriptedPeer other = ScriptedPeer.inTheClear();
                ScriptedPeer third = ScriptedPeer.inTheClear();
                ScriptedPeer fourth = ScriptedPeer.inTheClear()) {
            List<ScriptedPeer> peers = List.of(peer, other, third, fourth);
            for (int i = 0; i < 4; i++) {
                peers.forEach(each -> each.play(greeting() + "C: MAIL FROM:*\nS-wait: gate\nS-cut\n"));
                enqueue("sue@mail.example", "ann@a.example");
                enqueueFor("127.0.0.1:" + other.port(), "sue@mail.example", "ann@a.example");
            }
            start();
            await().until(() -> sender.running() == 3);
            enqueueFor("127.0.0.1:" + third.port(), "sue@mail.example", "ann@a.example");
            await().until(() -> sender.running() == 4);
            enqueueFor("127.0.0.1:" + fourth.port(), "sue@mail.example", "ann@a.example");
            await().pollDelay(Duration.ofSeconds(2)).until(() -> sender.running() == 4);
            assertTrue(peer.heard().size() <= 2, "the server's own limit");
            assertEquals(3, peer.heard().size() + other.heard().size());
            assertEquals(1, third.heard().size() + fourth.heard().size());
            peers.forEach(each -> each.open("gate"));
            stop();
        }
    }

    @Test
    void aBusyServerLeavesAThreadForOthers() throws Exception {
        settings.put(new LanForwardingSettings("", 10, 72, 2, "", "", List.of()));
        for (int i = 0; i < 3; i++) {
            peer.play(greeting() + "C: MAIL FROM:*\nS-wait: gate\nS-cut\n");
            enqueue("sue@mail.example", "ann@a.example");
        }
        start();
        peer.awaitReached("gate");
        await().pollDelay(Duration.ofSeconds(1)).until(() -> sender.running() == 1);
        try (ScriptedPeer other = ScriptedPeer.inTheClear().play(simple("bob@a.example"))) {
            enqueueFor("127.0.0.1:" + other.port(), "sue@mail.example", "bob@a.example");
            await().until(() -> entries().size() == 3);
            other.check();
        }
        peer.open("gate");
    }

    @Test
    void aThreadIsGivenBackAfterAMinute() throws Exception {
        settings.put(new LanForwardingSettings("", 10, 72, 1, "", "", List.of()));
        peer.play(simple("ann@a.example").replace("S: 250 taken", "S-wait: gate\nS: 250 taken"));
        peer.play(simple("bob@a.example"));
        enqueue("sue@mail.example", "ann@a.example");
        enqueue("sue@mail.example", "bob@a.example");
        start();
        peer.awaitReached("gate");
        clock.forward(Duration.ofSeconds(61));
        peer.open("gate");
        await().until(() -> entries().isEmpty());
        peer.check();
    }

    @Test
    @Tag("LOC-077")
    void aPasswordIsSealedForItsServerAndUser() {
        LanSecrets secrets = secrets();
        LanForwardingSettings page = LanForwardingSettings.DEFAULT;
        var server = LanServer.parse("mail.lan").orElseThrow();
        var wanted = new LanTarget(server, TlsDemand.VERIFIED, "ann", "");
        LanForwardingSettings with = new LanTargetList(page, secrets).with(wanted, Optional.of("secret"));
        assertEquals(Optional.of("secret"), secrets.open(with.target(server)));
        assertTrue(!with.toString().contains("secret"), with.toString());
        LanForwardingSettings kept = new LanTargetList(with, secrets).with(wanted, Optional.empty());
        assertEquals(Optional.of("secret"), secrets.open(kept.target(server)));
        var moved = new LanTarget(
                LanServer.parse("evil.lan").orElseThrow(),
                wanted.security(),
                "ann",
                with.target(server).sealedPassword());
        assertEquals(Optional.empty(), secrets.open(moved));
        assertEquals(List.of(), new LanTargetList(with, secrets).without(server).targets());
    }

    private LanSecrets secrets() {
        return new LanSecrets(new SealingKey(folder.resolve("settings.key"), new SecureRandom()));
    }

    private Claims queue() {
        return new StoredClaims(database, errors);
    }

    private void start() {
        start(queue());
    }

    private void start(Claims claims) {
        SmtpClient client = mistaken.orElseGet(() -> new SocketSmtpClient(
                () -> "mail.example", new TimeOuts(LONG, LONG, LONG, LONG, LONG, LONG), LanSenderTest::daemon));
        sender = new Sender(
                new Sender.Parts(
                        new LanWay(client, secrets(), settings, new DialUpRoutes(settings)),
                        claims,
                        (content, prefix, host) -> contents.open(content, prefix, host),
                        errors,
                        clock),
                LanSenderTest::daemon);
        daemon(sender).start();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }

    private void stop() throws InterruptedException {
        if (sender != null) {
            sender.stop();
        }
    }

    private void enqueue(String from, String... recipients) {
        enqueueFor("127.0.0.1:" + peer.port(), from, recipients);
    }

    private void enqueueFor(String host, String from, String... recipients) {
        ContentId content = new ContentId(UUID.randomUUID());
        List<Waiting> entries = Arrays.stream(recipients)
                .map(to -> new Waiting(
                        content,
                        Mail.envelope(from),
                        EnvelopeRecipient.of(Mail.address(to)),
                        "Lunch",
                        MESSAGE.length(),
                        clock.instant(),
                        Patch.NONE,
                        "",
                        host))
                .toList();
        database.inTransaction(em -> new JpaOutgoing(em).enqueue(entries));
    }

    private List<LanQueue.Entry> entries() {
        return database.call(em -> new JpaLanQueue(em, clock.instant()).list(0, 100));
    }

    private long held() {
        return entries().stream()
                .filter(entry -> entry.activity() == Activity.SET_ASIDE)
                .count();
    }

    private boolean triedAndWaiting() {
        LanQueue.Entry first = entries().get(0);
        return first.attempts() == 1 && first.activity() == Activity.WAITING;
    }

    private List<Report> reports() {
        return database.call(em -> new JpaPendingReports(em, errors).list(100));
    }

    private static String greeting() {
        return "S: 220 peer.example\nC: EHLO mail.example\nS: 250 peer.example\n";
    }

    private static String simple(String recipient) {
        return greeting()
                + """
                C: MAIL FROM:<sue@mail.example>
                S: 250 fine
                C: RCPT TO:<%s>
                S: 250 fine
                C: DATA
                S: 354 go ahead
                C-data
                S: 250 taken
                C: QUIT
                """
                        .formatted(recipient);
    }

    private Content content(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public int read(long position, ByteBuffer into) throws IOException {
                if (failure.orElse(null) instanceof IOException unreadable) {
                    throw unreadable;
                }
                if (failure.orElse(null) instanceof RuntimeException unforeseen) {
                    throw unforeseen;
                }
                int length = (int) Math.min(into.remaining(), bytes.length - position);
                into.put(bytes, (int) position, length);
                return length;
            }
        };
    }
}
