package org.pillarbox.connection.socks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.dns.HostLookup;
import org.pillarbox.journal.problem.ClientProblems;
import org.pillarbox.journal.problem.Problem;
import org.pillarbox.journal.problem.Problems;
import org.pillarbox.outmail.SmtpConversation;
import org.pillarbox.outmail.SmtpTarget;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.outmail.fault.NamedServers;
import org.pillarbox.outmail.smtp.Dialling;
import org.pillarbox.outmail.smtp.SocketSmtpClient;
import org.pillarbox.protocol.peer.ScriptedPeer;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.NetworkSettings;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.SocksSettings;
import org.pillarbox.settings.SocksVersion;
import org.pillarbox.settings.TlsDemand;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.connection.Link;

/** Mail through a SOCKS server that really passes it on. */
@Timeout(60)
class SocketDiallersTest {
    private static final int STRAIGHT = 1;
    private static final int THROUGH = 2;
    private static final String VISIT = "S: 220 peer.example\nC: EHLO *\nS: 250 peer.example\nC: QUIT\nS: 221 bye\n";

    @TempDir
    Path folder;

    private final FixedSettings settings = new FixedSettings();
    private SocksSecret secret;
    private SocksServer socks;
    private ScriptedPeer peer;

    @BeforeEach
    void open() throws IOException {
        secret = new SocksSecret(new SealingKey(folder.resolve("keys/settings.key"), new SecureRandom()));
        socks = SocksServer.generous();
        peer = ScriptedPeer.inTheClear();
        Connections usual = SettingKinds.of(Connections.class).defaults();
        Connection first = usual.first().orElseThrow();
        settings.put(usual.with(new Connection(THROUGH, "Firewall", new Link.Lan(), true, true, first.outMail())));
        NetworkSettings network = SettingKinds.of(NetworkSettings.class).defaults();
        settings.put(new NetworkSettings(
                0, 1, 0, 30, 30, false, 512, 512, 4096, 4096, true, false, 5, network.dnsServers()));
    }

    @AfterEach
    void close() throws IOException {
        socks.close();
        peer.close();
    }

    private SocksSettings server(SocksVersion version, String user) {
        return new SocksSettings("127.0.0.1", socks.port(), version, user, "");
    }

    private SmtpConversation visit(int connection, String host) throws Unreachable {
        SocketDiallers diallers = new SocketDiallers(settings, secret, HostLookup.OF_SYSTEM);
        SocketSmtpClient client = new SocketSmtpClient(
                () -> "mail.example",
                () -> Dialling.of(settings.get(NetworkSettings.class)),
                HostLookup.OF_SYSTEM,
                diallers.of(connection),
                task -> {
                    Thread thread = new Thread(task);
                    thread.setDaemon(true);
                    return thread;
                });
        return client.open(SmtpTarget.plain(host, peer.port()));
    }

    @ParameterizedTest
    @EnumSource(SocksVersion.class)
    @Tag("EXT-037")
    @Tag("OTH-044")
    @Tag("OTH-046")
    void mailGoesThroughTheServerByEitherVersion(SocksVersion version) throws Exception {
        settings.put(server(version, "our-id"));
        peer.play(VISIT);
        visit(THROUGH, "127.0.0.1").close();
        peer.check();
        boolean four = version == SocksVersion.FOUR;
        assertEquals(
                List.of(new SocksServer.Asked(four ? 4 : 5, four ? "our-id" : "", "127.0.0.1", peer.port())),
                socks.asked());
    }

    @Test
    @Tag("OTH-046")
    void aBlankUserNameIsAnEmptyId() throws Exception {
        settings.put(server(SocksVersion.FOUR, ""));
        peer.play(VISIT);
        visit(THROUGH, "127.0.0.1").close();
        assertEquals("", socks.asked().get(0).user());
    }

    @Test
    @Tag("EXT-037")
    @Tag("OTH-045")
    void aConnectionThatDoesNotWantItGoesStraight() throws Exception {
        settings.put(server(SocksVersion.FOUR, ""));
        peer.play(VISIT);
        visit(STRAIGHT, "127.0.0.1").close();
        peer.check();
        assertEquals(List.of(), socks.asked());
    }

    @ParameterizedTest
    @EnumSource(SocksVersion.class)
    void aNameThatNobodyHereKnowsIsLookedUpByTheServer(SocksVersion version) throws Exception {
        settings.put(server(version, ""));
        peer.play(VISIT);
        visit(THROUGH, "mail.inside.invalid").close();
        peer.check();
        assertEquals("mail.inside.invalid", socks.asked().get(0).host());
    }

    @Test
    void tlsIsSpokenWithTheOtherEndAndNotWithTheServer() throws Exception {
        settings.put(server(SocksVersion.FIVE, ""));
        peer.play(
                "S: 220 peer.example\nC: EHLO *\nS: 250-peer.example\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 go\nS-tls\n"
                        + "C: EHLO *\nS: 250 peer.example\nC: QUIT\nS: 221 bye\n");
        visit(THROUGH, "localhost").close();
        peer.check();
        assertEquals(
                TlsDemand.OFFERED, SmtpTarget.plain("localhost", peer.port()).security());
    }

    @Test
    @Tag("OTH-044")
    void versionFiveLogsInWhereTheServerWantsIt() throws Exception {
        socks.wanting("me:pass word");
        settings.put(secret.complete(
                server(SocksVersion.FIVE, "me"), Optional.of("pass word"), settings.get(SocksSettings.class)));
        peer.play(VISIT);
        visit(THROUGH, "127.0.0.1").close();
        assertEquals("me:pass word", socks.asked().get(0).user());
    }

    @Test
    @Tag("OTH-048")
    void aWrongPasswordIsNamedWithTheServer() throws Exception {
        socks.wanting("me:other");
        settings.put(secret.complete(
                server(SocksVersion.FIVE, "me"), Optional.of("wrong one"), settings.get(SocksSettings.class)));
        assertEquals(
                "No connection: The SOCKS server 127.0.0.1:" + socks.port() + " refuses the user name or the password",
                refusal());
        settings.put(server(SocksVersion.FIVE, ""));
        assertTrue(refusal().endsWith("wants a user name and a password"), refusal());
    }

    private String refusal() {
        return assertThrows(Unreachable.class, () -> visit(THROUGH, "127.0.0.1"))
                .reply()
                .lines()
                .get(0);
    }

    @Test
    @Tag("OTH-048")
    void aRefusalNamesTheServer() throws Exception {
        settings.put(server(SocksVersion.FOUR, ""));
        socks.refusing(91);
        assertEquals(
                "No connection: The SOCKS server 127.0.0.1:" + socks.port()
                        + " refuses, or cannot reach that server (91)",
                refusal());
        settings.put(server(SocksVersion.FIVE, ""));
        socks.refusing(5);
        assertTrue(refusal().endsWith("was turned away by that host (5)"), refusal());
    }

    @Test
    @Tag("OTH-048")
    void aServerThatCannotBeReachedIsNamed() throws Exception {
        int nobody;
        try (ServerSocket free = new ServerSocket(0)) {
            nobody = free.getLocalPort();
        }
        settings.put(new SocksSettings("127.0.0.1", nobody, SocksVersion.FIVE, "", ""));
        assertTrue(
                refusal().contains("The SOCKS server 127.0.0.1:" + nobody + " cannot be reached: Connection refused"),
                refusal());
        Unreachable failure = assertThrows(Unreachable.class, () -> visit(THROUGH, "127.0.0.1"));
        SmtpTarget target = SmtpTarget.plain("127.0.0.1", peer.port());
        List<Problem> all = new ArrayList<>();
        new NamedServers(entry -> ClientProblems.smtp("ISP", 1, "/admin/home"), reportedTo(all))
                .unreachable(target, failure);
        Problem told = all.get(0);
        assertEquals("SMTP Client connection problem", told.subject());
        assertTrue(told.error().contains("The SOCKS server 127.0.0.1:" + nobody), told.error());
        settings.put(new SocksSettings("", 1080, SocksVersion.FOUR, "", ""));
        assertTrue(refusal().contains("Misc Settings names none"), refusal());
    }

    private static Problems reportedTo(List<Problem> all) {
        return new Problems() {
            @Override
            public void report(Problem problem) {
                all.add(problem);
            }

            @Override
            public void over(String place) {
                all.clear();
            }
        };
    }

    @Test
    void whatIsNoSocksServerAndWhoeverIsSilentEndTheTry() throws Exception {
        settings.put(new SocksSettings("127.0.0.1", peer.port(), SocksVersion.FIVE, "", ""));
        peer.play("S: 220 peer.example\n");
        assertTrue(refusal().contains("answers nothing that SOCKS 5 knows"), refusal());
        try (ServerSocket silent = new ServerSocket(0);
                Socket socket = new Socket()) {
            SocksSettings server = new SocksSettings("127.0.0.1", silent.getLocalPort(), SocksVersion.FOUR, "", "");
            SocksDialler dialler = new SocksDialler(server, "", HostLookup.OF_SYSTEM);
            InetSocketAddress there = InetSocketAddress.createUnresolved("mail.example", 25);
            assertThrows(SocksFailure.class, () -> dialler.connect(socket, there, Duration.ofMillis(200)));
        }
    }

    @Test
    void aPasswordIsOnlyKeptForItsServerAndUser() {
        SocksSettings kept = secret.complete(
                server(SocksVersion.FIVE, "me"), Optional.of("secret"), settings.get(SocksSettings.class));
        assertEquals("secret", secret.open(kept));
        assertEquals("secret", secret.open(secret.complete(server(SocksVersion.FIVE, "me"), Optional.empty(), kept)));
        SocksSettings other = server(SocksVersion.FIVE, "you");
        assertEquals(
                "socksPassword",
                assertThrows(InvalidSetting.class, () -> secret.complete(other, Optional.empty(), kept))
                        .field());
        assertEquals(
                "", secret.open(new SocksSettings("127.0.0.1", 1, SocksVersion.FIVE, "me", kept.sealedPassword())));
    }
}
