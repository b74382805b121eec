package org.pillarbox.outmail.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.journal.problem.Problem;
import org.pillarbox.journal.problem.ProblemDesk;
import org.pillarbox.journal.problem.Reported;
import org.pillarbox.outmail.SmtpConversation;
import org.pillarbox.outmail.SmtpTarget;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.outmail.smtp.Dialling;
import org.pillarbox.outmail.smtp.SocketSmtpClient;
import org.pillarbox.outmail.smtp.TimeOuts;
import org.pillarbox.protocol.peer.ScriptedPeer;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.Mail;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.NetworkSettings;
import org.pillarbox.settings.OutMailMethod;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.TlsDemand;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;

/** What people are told of servers that play scripts. */
@Timeout(60)
class FaultsTest {
    private static final Duration LONG = Duration.ofSeconds(50);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final String GREETING = "S: 220 peer.example\nC: EHLO mail.example\nS: 250 peer.example\n";

    private final FixedSettings settings = new FixedSettings();
    private final ProblemDesk desk = new ProblemDesk(Clock.systemUTC());
    private final InternetFaults faults = new InternetFaults(settings, desk, 1);
    private Optional<WatchedClient> client = Optional.empty();

    @AfterEach
    void end() {
        client.ifPresent(WatchedClient::end);
    }

    @Test
    @Tag("TEC-040")
    @Tag("TEC-041")
    @Tag("TEC-058")
    void aRelayThatRefusesTheConnectionIsNamedUntilItAnswers() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear()) {
            int closed = closedPort();
            relays("127.0.0.1:" + peer.port(), "127.0.0.1:" + closed);
            for (int i = 0; i < 3; i++) {
                assertThrows(Unreachable.class, () -> open("127.0.0.1", closed));
            }
            assertEquals(1, desk.open().size());
            assertEquals(3, desk.open().get(0).times());
            Problem problem = only();
            assertEquals("SMTP Client connection problem", problem.subject());
            assertEquals(
                    "SMTP Client not started - Couldn't connect to server 127.0.0.1:" + closed + " (2)",
                    problem.text());
            assertEquals("Socket Error 10061 - The attempt to connect was forcefully rejected", problem.error());
            assertEquals("/admin/externalmail/out-mail?connection=1", problem.page());
            peer.play(GREETING);
            open("127.0.0.1", peer.port()).close();
            assertEquals(1, desk.open().size(), "another one answers");
            relays("127.0.0.1:" + closed, "127.0.0.1:" + peer.port());
            faults.works(SmtpTarget.plain("127.0.0.1", closed));
        }
    }

    @Test
    void aRelayThatAnswersAgainIsShownNoMore() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear()) {
            relays("127.0.0.1:" + peer.port());
            peer.play("");
            assertThrows(Unreachable.class, () -> open("127.0.0.1", peer.port()));
            assertEquals(1, desk.open().size());
            peer.play(GREETING);
            open("127.0.0.1", peer.port()).close();
            assertEquals(List.of(), desk.open());
        }
    }

    @Test
    @Tag("TEC-057")
    void silenceIsATimeOut() throws Exception {
        assertEquals("Socket Error 10060 - Operation Timed Out", told("S-wait: ever\n"));
    }

    @Test
    @Tag("TEC-059")
    void anOrderlyEndWhereDataWasExpectedIsNoMoreData() throws Exception {
        assertEquals("Socket Error 10503 - No More Data", told("S: 220 peer.example\nC: EHLO *\n"));
    }

    @Test
    @Tag("TEC-056")
    void aResetIsOneOfTheRemoteEnd() throws Exception {
        assertEquals(
                "Socket Error 10054 - The virtual circuit was reset by the remote end",
                told("S: 220 peer.example\nC: EHLO *\nS-cut\n"));
    }

    @Test
    @Tag("TEC-055")
    void aConnectionThatIsGivenUpHereWasAborted() throws Exception {
        assertEquals("Socket Error 10053 - The TCP/IP connection was aborted", told("S: hello, who is there?\n"));
    }

    @Test
    @Tag("TEC-061")
    void aNameThatNobodyHasIsNotFound() {
        relays("mail.isp.example");
        client = Optional.of(new WatchedClient(
                new SocketSmtpClient(
                        () -> "mail.example",
                        () -> Dialling.of(NetworkSettings.standard()),
                        FaultsTest::nobody,
                        FaultsTest::daemon),
                faults));
        assertThrows(Unreachable.class, () -> client.orElseThrow().open(SmtpTarget.plain("mail.isp.example", 25)));
        assertEquals("Socket Error 11001 - Host not found (authoritative answer)", only().error());
    }

    @Test
    @Tag("TEC-035")
    void whatAServerSaysIsQuoted() throws Exception {
        assertEquals(
                "421 4.3.2 The server takes no mail: 554 we have closed for good",
                told("S: 554 we have closed for good\n"));
        assertEquals("SMTP Client Problem", only().subject());
    }

    @Test
    void aConnectionThatBreaksInTheMiddleOfAMessageIsTold() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear()) {
            relays("127.0.0.1:" + peer.port());
            peer.play(GREETING + "C: MAIL FROM:*\n");
            try (SmtpConversation conversation = open("127.0.0.1", peer.port())) {
                conversation.send(Mail.envelope("ann@mail.example", "bob@b.example"), content());
            }
            assertEquals(
                    "Error with SMTP Client (127.0.0.1:" + peer.port()
                            + " (1))\nThe server connection was closed unexpectedly",
                    only().text());
            assertEquals("Socket Error 10503 - No More Data", only().error());
        }
    }

    @Test
    void aServerThatWantsNoMoreConversationsIsWell() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear()) {
            relays("127.0.0.1:" + peer.port());
            peer.play(GREETING + "C: QUIT\n");
            peer.play("S: 421 too many\n");
            peer.play("S: 421 too many\n");
            SmtpConversation first = open("127.0.0.1", peer.port());
            assertThrows(Unreachable.class, () -> open("127.0.0.1", peer.port()));
            assertEquals(List.of(), desk.open());
            first.close();
            first.close();
            assertThrows(Unreachable.class, () -> open("127.0.0.1", peer.port()));
            assertEquals(1, desk.open().size());
        }
    }

    @Test
    @Tag("TEC-051")
    void theEndOfTheServerIsNoProblem() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear()) {
            relays("127.0.0.1:" + peer.port());
            peer.play("S-wait: ever\n");
            WatchedClient watched = client(LONG);
            Thread sending = daemon(() ->
                    assertThrows(Unreachable.class, () -> watched.open(SmtpTarget.plain("127.0.0.1", peer.port()))));
            sending.start();
            peer.awaitReached("ever");
            watched.end();
            sending.join();
            assertEquals(List.of(), desk.open());
        }
    }

    @Test
    void strangersAreToldOfOnlyWhenNoneOfThemCanBeReached() {
        Unreachable refused =
                new Unreachable(Reply.of(421, "4.4.1", "No connection"), new ConnectException("Connection timed out"));
        for (int i = 0; i < 10; i++) {
            faults.unreachable(SmtpTarget.plain("mx1.a.example", 25), refused);
        }
        faults.unreachable(SmtpTarget.plain("mx2.b.example", 25), refused);
        assertEquals(List.of(), desk.open());
        faults.works(SmtpTarget.plain("mx.c.example", 25));
        faults.unreachable(SmtpTarget.plain("mx1.a.example", 25), refused);
        faults.unreachable(SmtpTarget.plain("mx2.b.example", 25), refused);
        assertEquals(List.of(), desk.open());
        faults.unreachable(SmtpTarget.plain("mx3.d.example", 25), refused);
        faults.unreachable(SmtpTarget.plain("mx4.e.example", 25), refused);
        List<Reported> open = desk.open();
        assertEquals(1, open.size());
        assertTrue(
                only().text().startsWith("SMTP Client not started - Couldn't connect to server mx4.e.example (25)\n"),
                only().text());
        assertTrue(only().text().contains("block port 25"), only().text());
        faults.works(SmtpTarget.plain("mx1.a.example", 25));
        assertEquals(List.of(), desk.open());
    }

    /** What the letter about a relay ends with that plays this. */
    private String told(String script) throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear()) {
            relays("127.0.0.1:" + peer.port());
            peer.play(script);
            WatchedClient watched = client(script.contains("S-wait") ? SHORT : LONG);
            assertThrows(Unreachable.class, () -> watched.open(SmtpTarget.plain("127.0.0.1", peer.port())));
            return only().error();
        }
    }

    private SmtpConversation open(String host, int port) throws Unreachable {
        return client.orElseGet(() -> client(LONG)).open(SmtpTarget.plain(host, port));
    }

    private WatchedClient client(Duration time) {
        WatchedClient made = new WatchedClient(
                new SocketSmtpClient(
                        () -> "mail.example", new TimeOuts(LONG, time, time, time, time, time), FaultsTest::daemon),
                faults);
        client = Optional.of(made);
        return made;
    }

    private void relays(String... servers) {
        Connections all = SettingKinds.of(Connections.class).defaults();
        Connection first = all.first().orElseThrow();
        settings.put(all.with(first.with(first.outMail()
                .by(
                        OutMailMethod.RELAY,
                        Arrays.stream(servers)
                                .map(server -> LanServer.parse(server).orElseThrow())
                                .toList(),
                        TlsDemand.OFFERED,
                        ""))));
    }

    private Problem only() {
        assertEquals(1, desk.open().size());
        return desk.open().get(0).problem();
    }

    private static Content content() {
        byte[] bytes = "Subject: Lunch\r\n\r\nAt one?\r\n".getBytes(StandardCharsets.US_ASCII);
        return new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public int read(long position, ByteBuffer into) {
                int length = (int) Math.min(into.remaining(), bytes.length - position);
                into.put(bytes, (int) position, length);
                return length;
            }
        };
    }

    private static List<InetAddress> nobody(String host) throws UnknownHostException {
        throw new UnknownHostException("There is no host \"" + host + "\"");
    }

    private static int closedPort() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return server.getLocalPort();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }
}
