package org.pillarbox.outmail.internet;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.DsnNotify;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.message.Letter;
import org.pillarbox.message.edit.Patch;
import org.pillarbox.outmail.OutMailRun;
import org.pillarbox.outmail.sending.Passage;
import org.pillarbox.outmail.sending.Sender;
import org.pillarbox.outmail.sending.Senders;
import org.pillarbox.outmail.sending.ShiftingClock;
import org.pillarbox.outmail.sending.StoredClaims;
import org.pillarbox.outmail.smtp.SocketSmtpClient;
import org.pillarbox.outmail.smtp.TimeOuts;
import org.pillarbox.protocol.peer.ScriptedPeer;
import org.pillarbox.queue.Claim;
import org.pillarbox.queue.ClaimFilter;
import org.pillarbox.queue.Claims;
import org.pillarbox.queue.Destination;
import org.pillarbox.queue.OutQueue;
import org.pillarbox.queue.QueueFilter;
import org.pillarbox.queue.Waiting;
import org.pillarbox.queue.dsn.Report;
import org.pillarbox.queue.dsn.ReportWriter;
import org.pillarbox.queue.dsn.ReportedRecipient;
import org.pillarbox.queue.jpa.JpaOutQueue;
import org.pillarbox.queue.jpa.JpaOutgoing;
import org.pillarbox.queue.jpa.JpaPendingReports;
import org.pillarbox.receipt.TransmissionReceipts;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.NotedErrors;
import org.pillarbox.settings.Departure;
import org.pillarbox.settings.DomainFilter;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.OutMailMethod;
import org.pillarbox.settings.OutMailSettings;
import org.pillarbox.settings.ReceiptSettings;
import org.pillarbox.settings.ReturnAddress;
import org.pillarbox.settings.ReturnAddress.Change;
import org.pillarbox.settings.TlsDemand;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.connection.Link;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.ContentId;
import org.pillarbox.testing.TestDatabase;

/** Several connections with an Out Mail each over one real queue, to peers that play scripts and into folders. */
@Timeout(120)
class ConnectionWaysTest {
    private static final Duration LONG = Duration.ofSeconds(50);
    private static final String MESSAGE = "From: sue@mail.example\r\nSubject: Lunch\r\n\r\nAt one?\r\n";
    private static final String GREETING = "S: 220 peer.example\nC: EHLO mail.example\nS: 250 peer.example\n";

    @TempDir
    Path folder;

    private final FixedSettings settings = new FixedSettings();
    private final NotedErrors errors = new NotedErrors();
    private final ShiftingClock clock = new ShiftingClock();
    private final Set<Integer> online = ConcurrentHashMap.newKeySet();
    private final Map<Integer, String> ended = new ConcurrentHashMap<>();
    private final TestPorts problems = new TestPorts();
    private volatile String message = MESSAGE;
    private TestDatabase database;
    private Claims claims;
    private Gates gates;
    private Senders senders;
    private ScriptedPeer peer;
    private ScriptedPeer other;

    @BeforeEach
    void open() throws Exception {
        database = TestDatabase.open(DatabaseKind.H2);
        claims = new StoredClaims(database, errors);
        gates = new Gates(settings, claims, clock);
        peer = ScriptedPeer.inTheClear();
        other = ScriptedPeer.inTheClear();
        online.addAll(Set.of(1, 2));
        senders = new Senders(List.of(), new Ways(), errors, ConnectionWaysTest::daemon);
    }

    @AfterEach
    void close() throws Exception {
        senders.stop();
        peer.close();
        other.close();
        database.close();
    }

    @Test
    @Tag("EXT-175")
    void eachConnectionTakesTheRecipientsThatItMaySendTo() throws Exception {
        peer.play(GREETING + transaction("sue@mail.example", "ann@one.example"));
        other.play(GREETING + transaction("sue@mail.example", "bob@two.example"));
        connections(
                relay(1, peer, filtered("one.example")), relay(2, other, filtered("*\n!one.example\n!three.example")));
        enqueue("sue@mail.example", "ann@one.example", "bob@two.example", "cid@three.example");
        senders.start();
        await().until(() -> entries().size() == 1);
        assertEquals("cid@three.example", entries().get(0).recipient());
        assertEquals(0, entries().get(0).attempts(), "nobody may take it");
        peer.check();
        other.check();
        WaitingMailConcern concern = new WaitingMailConcern(settings, claims, clock);
        assertEquals(List.of(), concern.concerns());
        clock.forward(Duration.ofMinutes(61));
        assertTrue(concern.concerns().get(0).words().contains("Domain Filtering"));
    }

    @Test
    @Tag("EXT-147")
    void aConnectionThatComesSendsAndOneThatGoesEnds() throws Exception {
        connections(relay(1, peer, Departure.DEFAULT));
        online.remove(1);
        enqueue("sue@mail.example", "ann@one.example");
        senders.start();
        other.play(GREETING + transaction("sue@mail.example", "ann@one.example"));
        connections(relay(1, peer, Departure.DEFAULT), relay(2, other, Departure.DEFAULT));
        await().until(() -> entries().isEmpty());
        other.check();
        connections(relay(1, peer, Departure.DEFAULT));
        await().until(() -> ended.containsKey(2));
        enqueue("sue@mail.example", "ann@one.example");
        database.inTransaction(
                em -> em.createNativeQuery("update queue_entry set route = 2").executeUpdate());
        connections(relay(1, peer, Departure.DEFAULT), relay(3, other, Departure.DEFAULT));
        other.play(GREETING + transaction("sue@mail.example", "ann@one.example"));
        online.add(3);
        claims.unbind(2);
        await().until(() -> entries().isEmpty());
        assertFalse(ended.containsKey(1));
    }

    @Test
    @Tag("EXT-147")
    void aConnectionThatGoesFinishesWhatItSendsAndBeginsNothing() throws Exception {
        peer.play(GREETING + "C: MAIL FROM:*\nS-wait: middle\nS: 250 fine\n" + to("ann@one.example") + taken()
                + "C: QUIT\n");
        connections(relay(1, peer, Departure.DEFAULT));
        enqueue("sue@mail.example", "ann@one.example");
        enqueue("sue@mail.example", "bob@one.example");
        senders.start();
        peer.awaitReached("middle");
        connections();
        try (OutMailRun run = gates.begin(1)) {
            assertTrue(run.isDone());
        }
        peer.open("middle");
        await().until(() -> ended.containsKey(1));
        peer.check();
        assertEquals(1, entries().size());
        assertEquals(0, entries().get(0).attempts());
    }

    @Test
    void aNumberThatComesAgainIsOpenedByItsRuns() {
        online.clear();
        connections(relay(1, peer, Departure.DEFAULT));
        senders.start();
        try (OutMailRun run = gates.begin(1)) {
            await().until(run::isDone);
        }
        // What the one before it under this number was sending has ended only now.
        gates.end(1);
        try (OutMailRun run = gates.begin(1)) {
            await().until(run::isDone);
        }
    }

    @Test
    @Tag("EXT-149")
    void aRunMaySendOnlyWhatWaitedWhenItBegan() throws Exception {
        online.clear();
        connections(relay(1, peer, new Departure(true, true, DomainFilter.NONE, ReturnAddress.DEFAULT)));
        senders.start();
        enqueue("sue@mail.example", "ann@one.example");
        peer.play(GREETING + "C: MAIL FROM:*\nS-wait: late\nS: 250 fine\n" + to("ann@one.example") + data());
        clock.forward(Duration.ofSeconds(1));
        try (OutMailRun run = gates.begin(1)) {
            assertFalse(run.isDone());
            peer.awaitReached("late");
            clock.forward(Duration.ofSeconds(1));
            enqueue("sue@mail.example", "bob@one.example");
            peer.open("late");
            await().until(run::isDone);
            assertEquals(new OutMailRun.Counts(1, 1, 0, 0, MESSAGE.length()), run.counts());
            assertEquals("bob@one.example", entries().get(0).recipient());
        }
        peer.play(GREETING + transaction("sue@mail.example", "bob@one.example"));
        clock.forward(Duration.ofSeconds(1));
        try (OutMailRun run = gates.begin(1)) {
            await().until(run::isDone);
            assertEquals(List.of(), entries());
        }
        peer.check();
    }

    @Test
    @Tag("EXT-150")
    void aRunSendsWhatComesMeanwhileAndNothingLeavesWithoutOne() throws Exception {
        online.clear();
        connections(relay(1, peer, Departure.DEFAULT));
        senders.start();
        enqueue("sue@mail.example", "ann@one.example");
        peer.play(GREETING + "C: MAIL FROM:*\nS-wait: late\nS: 250 fine\n" + to("ann@one.example") + taken()
                + transaction("sue@mail.example", "bob@one.example"));
        try (OutMailRun run = gates.begin(1)) {
            peer.awaitReached("late");
            enqueue("sue@mail.example", "bob@one.example");
            peer.open("late");
            await().until(run::isDone);
            assertEquals(2, run.counts().sent());
        }
        peer.check();
        enqueue("sue@mail.example", "cid@one.example");
        try (OutMailRun none = gates.begin(7)) {
            assertTrue(none.isDone(), "there is no such connection");
        }
        assertEquals(0, entries().get(0).attempts());
    }

    @Test
    @Tag("EXT-154")
    @Tag("EXT-158")
    void whatNoRelayTakesStaysAndEachRunTriesIt() throws Exception {
        online.clear();
        OutMailSettings page = page(OutMailMethod.RELAY, Departure.DEFAULT, "", "127.0.0.1:1");
        connections(connection(1, "Provider", page));
        senders.start();
        enqueue("sue@mail.example", "ann@one.example");
        for (int tries = 1; tries <= 2; tries++) {
            int expected = tries;
            clock.forward(Duration.ofSeconds(1));
            try (OutMailRun run = gates.begin(1)) {
                await().until(() -> run.isDone() && entries().get(0).attempts() == expected);
                assertEquals(1, run.counts().later());
            }
        }
        assertTrue(words().contains("Provider"), words());
        assertEquals(List.of(), reports());
    }

    @Test
    @Tag("EXT-176")
    @Tag("EXT-181")
    void theSenderIsToldAsItCame() throws Exception {
        peer.play(GREETING + transaction("someone@elsewhere.example", "ann@one.example"));
        connections(relay(1, peer, Departure.DEFAULT));
        enqueue("someone@elsewhere.example", "ann@one.example");
        senders.start();
        await().until(() -> entries().isEmpty());
        peer.check();
    }

    @Test
    @Tag("EXT-177")
    @Tag("EXT-179")
    void theRelayIsToldAnotherSenderAndReportsGoToTheFirstOne() throws Exception {
        peer.play(GREETING + "C: MAIL FROM:<mail@isp.example>\nS: 250 fine\n" + to("ann@one.example")
                + "C: RCPT TO:<bob@one.example>\nS: 550 5.1.1 unknown\n" + data());
        connections(relay(1, peer, told(Change.ALWAYS, "mail@isp.example")));
        enqueue("sue@mail.example", "ann@one.example", "bob@one.example");
        senders.start();
        await().until(() -> entries().isEmpty() && !reports().isEmpty());
        peer.check();
        assertEquals(MESSAGE, new String(peer.heard().get(0).contents().get(0), StandardCharsets.US_ASCII));
        assertEquals("sue@mail.example", reports().get(0).to().toString());
        assertEquals(
                List.of(ReportedRecipient.Action.FAILED),
                reports().get(0).recipients().stream()
                        .map(ReportedRecipient::action)
                        .toList());
    }

    @Test
    @Tag("EXT-177")
    void whoAsksForSuccessHearsItFromHereWhereTheRelayWouldTellAnother() throws Exception {
        peer.play("S: 220 peer.example\n"
                + "C: EHLO mail.example\n"
                + "S: 250-peer.example\n"
                + "S: 250 DSN\n"
                + "C: MAIL FROM:<mail@isp.example>\n"
                + "S: 250 fine\n"
                + "C: RCPT TO:<ann@one.example> NOTIFY=FAILURE\n"
                + "S: 250 fine\n"
                + data());
        connections(relay(1, peer, told(Change.ALWAYS, "mail@isp.example")));
        enqueue("sue@mail.example", Set.of(DsnNotify.SUCCESS, DsnNotify.FAILURE), "ann@one.example");
        senders.start();
        await().until(() -> entries().isEmpty() && !reports().isEmpty());
        peer.check();
        assertEquals(
                ReportedRecipient.Action.RELAYED,
                reports().get(0).recipients().get(0).action());
    }

    @Test
    @Tag("EXT-178")
    void onlySendersThatAreNotLocalAreToldOtherwise() throws Exception {
        peer.play(GREETING + transaction("sue@mail.example", "ann@one.example"));
        peer.play(GREETING + transaction("mail@isp.example", "bob@one.example"));
        peer.play(GREETING + transaction("", "cid@one.example"));
        connections(relay(1, peer, told(Change.FOREIGN, "mail@isp.example")));
        senders.start();
        int sent = 0;
        for (String[] mail : new String[][] {
            {"sue@mail.example", "ann@one.example"}, {"x@far.example", "bob@one.example"}, {"", "cid@one.example"}
        }) {
            enqueue(mail[0], mail[1]);
            await().until(() -> entries().isEmpty());
            awaitGoodBye(peer, ++sent);
        }
        peer.check();
    }

    @Test
    @Tag("EXT-200")
    @Tag("EXT-148")
    void mailIsLaidIntoTheFolderOfAnotherServer() throws Exception {
        Path queue = Files.createDirectories(folder.resolve("OutQueue"));
        connections(connection(1, "Branch", page(OutMailMethod.FILE, Departure.DEFAULT, folder.toString())));
        ContentId content =
                enqueue("sue@mail.example", Set.of(DsnNotify.SUCCESS), "ann@one.example", "bob@one.example");
        senders.start();
        await().until(() -> entries().isEmpty());
        List<String> names = names(queue);
        assertEquals(4, names.size(), names.toString());
        assertTrue(names.stream().allMatch(name -> name.startsWith(content.toString())), names.toString());
        List<String> lines = List.of();
        for (String name : names) {
            List<String> each = name.endsWith(".envelope") ? Files.readAllLines(queue.resolve(name)) : List.of();
            lines = each.contains("To: <ann@one.example>") ? each : lines;
        }
        assertEquals("Version: 1", lines.get(0));
        Path message = queue.resolve(lines.get(1).substring("Message: ".length()));
        assertEquals(MESSAGE, Files.readString(message));
        assertTrue(
                lines.containsAll(List.of("Size: " + MESSAGE.length(), "From: <sue@mail.example>", "Notify: SUCCESS")));
        assertEquals(List.of(), reports(), "the other server reports");
    }

    @Test
    @Tag("EXT-201")
    void whereTheFolderIsMissingMailWaitsAndTheConnectionIsNamed() throws Exception {
        connections(connection(1, "Branch", page(OutMailMethod.FILE, Departure.DEFAULT, folder.toString())));
        enqueue("sue@mail.example", "ann@one.example");
        senders.start();
        await().until(() -> entries().get(0).attempts() == 1 && !words().isEmpty());
        assertTrue(words().contains("Branch"), words());
        assertEquals(List.of("file transfer Out Mail Branch"), problems.standing());
        Files.createDirectories(folder.resolve("OutQueue"));
        clock.forward(Duration.ofMinutes(31));
        await().until(() -> entries().isEmpty());
        assertEquals(List.of(), problems.standing());
    }

    @Test
    @Tag("EXT-156")
    void withoutALimitAllRecipientsLeaveAtOnce() throws Exception {
        String[] all =
                IntStream.range(0, 150).mapToObj(i -> "u" + i + "@one.example").toArray(String[]::new);
        peer.play(GREETING + "C: MAIL FROM:<sue@mail.example>\nS: 250 fine\n"
                + Arrays.stream(all).map(ConnectionWaysTest::to).collect(Collectors.joining())
                + data());
        connections(relay(1, peer, Departure.DEFAULT));
        enqueue("sue@mail.example", all);
        senders.start();
        await().until(() -> database.call(em -> new JpaOutQueue(em).count()) == 0);
        peer.check();
    }

    @Test
    @Tag("EXT-200")
    void afterACrashTheSameFilesAreWrittenAgain() throws Exception {
        Path queue = Files.createDirectories(folder.resolve("OutQueue"));
        enqueue("sue@mail.example", "ann@one.example");
        Claim claim = claims.claimOld(
                        new Destination.Outside(),
                        ClaimFilter.ALL,
                        clock.instant(),
                        clock.instant().plusSeconds(60),
                        clock.instant().plusSeconds(60),
                        1)
                .orElseThrow();
        try (Passage passage = new TransferFolder(folder.toString(), "Branch", problems).open()) {
            passage.send(claim, new TextContent("half"));
            List<String> names = names(queue);
            Files.writeString(queue.resolve(names.get(0) + ".tmp"), "a part that a crash has left, longer than all");
            passage.send(claim, new TextContent(MESSAGE));
            assertEquals(names, names(queue));
            assertEquals(MESSAGE, Files.readString(queue.resolve(names.get(0))));
        }
    }

    @Test
    @Tag("EXT-200")
    void aLinkInTheFolderIsNotFollowed() throws Exception {
        Path queue = Files.createDirectories(folder.resolve("OutQueue"));
        Path ours = Files.writeString(folder.resolve("ours"), "kept");
        enqueue("sue@mail.example", "ann@one.example");
        Claim claim = claims.claimOld(
                        new Destination.Outside(),
                        ClaimFilter.ALL,
                        clock.instant(),
                        clock.instant().plusSeconds(60),
                        clock.instant().plusSeconds(60),
                        1)
                .orElseThrow();
        try (Passage passage = new TransferFolder(folder.toString(), "Branch", problems).open()) {
            passage.send(claim, new TextContent(MESSAGE));
            String name = names(queue).get(0);
            Files.createSymbolicLink(queue.resolve(name + ".tmp"), ours);
            passage.send(claim, new TextContent(MESSAGE));
            assertEquals("kept", Files.readString(ours));
            assertFalse(Files.isSymbolicLink(queue.resolve(name)));
        }
    }

    @Test
    @Tag("EXT-201")
    void whatCannotBeWrittenIsATemporaryTrouble() throws Exception {
        Path queue = Files.createDirectories(folder.resolve("OutQueue"));
        ContentId content = enqueue("sue@mail.example", "ann@one.example");
        connections(connection(1, "Branch", page(OutMailMethod.FILE, Departure.DEFAULT, folder.toString())));
        Files.createDirectories(queue.resolve(content + "-" + entries().get(0).id() + ".eml/in the way"));
        senders.start();
        await().until(() -> entries().get(0).attempts() == 1);
        assertEquals("451", entries().get(0).lastReply().substring(0, 3));
        assertEquals(List.of(), reports());
    }

    @Test
    @Tag("OTH-025")
    @Tag("OTH-026")
    @Tag("OTH-027")
    void whoAsksForItHearsThatAMessageWasSent() throws Exception {
        message = "Message-ID: <7@mail.example>\r\nX-Sent-To: sue@mail.example\r\nSubject: Lunch\r\n\r\nAt one?\r\n";
        String some = GREETING + "C: MAIL FROM:<sue@mail.example>\nS: 250 fine\n" + to("ann@one.example")
                + "C: RCPT TO:<bob@one.example>\nS: 450 later\nC: RCPT TO:<cid@one.example>\nS: 550 no\n" + data();
        peer.play(some);
        connections(relay(1, peer, Departure.DEFAULT));
        settings.put(new ReceiptSettings(List.of("X-Sent-To"), false, List.of("x-sent-to")));
        enqueue("sue@mail.example", Set.of(DsnNotify.NEVER), "ann@one.example", "bob@one.example", "cid@one.example");
        senders.start();
        await().until(() -> !reports().isEmpty());
        peer.check();
        assertEquals(1, reports().size());
        Report receipt = reports().get(0);
        assertEquals("sue@mail.example", receipt.to().toString());
        assertEquals("<7@mail.example>", receipt.messageId());
        assertEquals(
                List.of("ann@one.example"),
                receipt.recipients().stream()
                        .map(one -> one.address().toString())
                        .toList(),
                "one waits, one has failed");
        Letter letter = new ReportWriter(settings, clock).write(receipt, Optional.empty());
        assertTrue(letter.envelope().reversePath().isNull());
        settings.put(new ReceiptSettings(List.of("X-Sent-To"), false, List.of()));
        peer.play(GREETING + transaction("sue@mail.example", "bob@one.example"));
        clock.forward(Duration.ofMinutes(31));
        await().until(() -> entries().isEmpty());
        assertEquals(1, reports().size(), "nobody asks for receipts now");
    }

    @Test
    @Tag("OTH-025")
    void noReceiptIsSentForWhatNobodySentHimself() throws Exception {
        TransmissionReceipts receipts = new TransmissionReceipts(settings, clock);
        settings.put(new ReceiptSettings(List.of(), false, List.of("X-Sent-To")));
        assertEquals(Optional.of(Mail.address("sue@mail.example")), target(receipts, ""));
        for (String field : List.of(
                "Auto-Submitted: auto-replied",
                "List-Id: <l.example>",
                "Precedence: bulk",
                "X-Sent-To: two@x.example")) {
            assertEquals(Optional.empty(), target(receipts, field + "\r\n"), field);
        }
    }

    private static Optional<Address> target(TransmissionReceipts receipts, String field) {
        return receipts.target(
                Mail.address("sue@mail.example"), new TextContent(field + "X-Sent-To: <sue@mail.example>\r\n\r\n"));
    }

    private Departure filtered(String lines) {
        return new Departure(false, true, DomainFilter.parse(lines), ReturnAddress.DEFAULT);
    }

    private Departure told(Change change, String address) {
        return new Departure(false, true, DomainFilter.NONE, new ReturnAddress(change, address));
    }

    private static Connection relay(int number, ScriptedPeer peer, Departure departure) {
        return connection(
                number, "Line " + number, page(OutMailMethod.RELAY, departure, "", "127.0.0.1:" + peer.port()));
    }

    private static Connection connection(int number, String name, OutMailSettings page) {
        return new Connection(number, name, new Link.Lan(), true, false, page);
    }

    private static OutMailSettings page(OutMailMethod method, Departure departure, String path, String... relays) {
        return new OutMailSettings(
                method,
                Arrays.stream(relays)
                        .map(relay -> LanServer.parse(relay).orElseThrow())
                        .toList(),
                TlsDemand.OFFERED,
                "",
                "",
                "",
                0,
                1,
                30,
                true,
                4,
                72,
                departure,
                path);
    }

    private void connections(Connection... all) {
        settings.put(new Connections(List.of(all), 9));
    }

    private final class Ways implements Senders.Source {
        @Override
        public Set<Integer> numbers() {
            return settings.get(Connections.class).all().stream()
                    .map(Connection::number)
                    .collect(Collectors.toSet());
        }

        @Override
        public Sender make(int number) {
            SocketSmtpClient client = new SocketSmtpClient(
                    () -> "mail.example", new TimeOuts(LONG, LONG, LONG, LONG, LONG, LONG), ConnectionWaysTest::daemon);
            RelaySecret secret = new RelaySecret(new SealingKey(folder.resolve("key"), new SecureRandom()));
            DirectRoute direct = PlainRoute.to(25, settings, new ZoneResolver(), errors, clock);
            InternetWay way = new InternetWay(
                    client, TestPorts.of(direct, secret, settings, gates, online::contains, problems), number);
            return new Sender(
                    new Sender.Parts(
                            way,
                            claims,
                            (content, prefix, host) -> Optional.of(new TextContent(message)),
                            errors,
                            clock),
                    ConnectionWaysTest::daemon);
        }

        @Override
        public void gone(int number) {
            gates.end(number);
            ended.put(number, "ended");
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }

    private ContentId enqueue(String sender, String... recipients) {
        return enqueue(sender, Set.of(), recipients);
    }

    private ContentId enqueue(String sender, Set<DsnNotify> wishes, String... recipients) {
        ContentId content = new ContentId(UUID.randomUUID());
        List<Waiting> entries = Arrays.stream(recipients)
                .map(to -> new Waiting(
                        content,
                        Mail.envelope(sender),
                        new EnvelopeRecipient(Mail.address(to), wishes, Optional.empty()),
                        "Lunch",
                        MESSAGE.length(),
                        clock.instant(),
                        Patch.NONE,
                        "",
                        ""))
                .toList();
        database.inTransaction(em -> new JpaOutgoing(em).enqueue(entries));
        return content;
    }

    private List<OutQueue.Entry> entries() {
        return database.call(em -> new JpaOutQueue(em).list(QueueFilter.ALL, 0, 100));
    }

    private List<Report> reports() {
        return database.call(em -> new JpaPendingReports(em, errors).list(100));
    }

    private static List<String> names(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String to(String recipient) {
        return "C: RCPT TO:<" + recipient + ">\nS: 250 fine\n";
    }

    private static String data() {
        return taken() + "C: QUIT\n";
    }

    private static String taken() {
        return "C: DATA\nS: 354 go ahead\nC-data\nS: 250 taken\n";
    }

    private static void awaitGoodBye(ScriptedPeer peer, int conversations) {
        await().until(() -> peer.heard().stream()
                        .filter(heard -> heard.lines().contains("QUIT"))
                        .count()
                == conversations);
    }

    private String words() {
        return errors.latest(100).stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private static String transaction(String sender, String recipient) {
        return "C: MAIL FROM:<" + sender + ">\nS: 250 fine\n" + to(recipient) + data();
    }
}
