package org.pillarbox.directory.external.ldap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.pillarbox.directory.external.ldap.FirmData.with;

import com.unboundid.ldap.protocol.BindResponseProtocolOp;
import com.unboundid.ldap.protocol.ExtendedResponseProtocolOp;
import com.unboundid.ldap.protocol.LDAPMessage;
import com.unboundid.ldap.protocol.SearchResultDoneProtocolOp;
import com.unboundid.ldap.protocol.SearchResultEntryProtocolOp;
import com.unboundid.ldap.sdk.Attribute;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.directory.external.DirectoryName;
import org.pillarbox.directory.external.DirectoryUnavailable;
import org.pillarbox.settings.DirectorySettings;
import org.pillarbox.settings.DirectorySettings.Reader;
import org.pillarbox.settings.DirectorySettings.Server;

/** Servers that hang, close, send garbage or send without end: each question ends in time and says that nobody knows. */
@Tag("USR-374")
class LdapFaultsTest {
    private static final DirectoryName ANN = new DirectoryName("", "ann");

    /** What a server does with a connection. */
    private interface Behaviour {
        void serve(Socket socket, Peer peer) throws IOException, InterruptedException;
    }

    private static final class Peer implements AutoCloseable {
        final ServerSocket socket;
        final CountDownLatch over = new CountDownLatch(1);
        final AtomicInteger connections = new AtomicInteger();

        Peer(Behaviour behaviour) throws IOException {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread thread = new Thread(() -> accept(behaviour));
            thread.setDaemon(true);
            thread.start();
        }

        private void accept(Behaviour behaviour) {
            while (!socket.isClosed()) {
                try (Socket connection = socket.accept()) {
                    connections.incrementAndGet();
                    behaviour.serve(connection, this);
                } catch (IOException | InterruptedException e) {
                    over.getCount(); // the client went, or the test is over
                }
            }
        }

        void hang() throws InterruptedException {
            over.await(30, TimeUnit.SECONDS);
        }

        String url(String scheme) {
            return scheme + "://localhost:" + socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            over.countDown();
            socket.close();
        }
    }

    private static DirectorySettings settings(Peer peer, String scheme, boolean startTls) {
        DirectorySettings plain = with(FirmData.settings(peer.url(scheme)), new Reader("", ""));
        return with(plain, new Server(List.of(peer.url(scheme)), startTls, "", 1));
    }

    private static void assertUnknownInTime(Behaviour behaviour, String scheme, boolean startTls) throws Exception {
        try (Peer peer = new Peer(behaviour)) {
            DirectorySettings settings = settings(peer, scheme, startTls);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(8),
                    () -> assertThrows(
                            DirectoryUnavailable.class, () -> FirmData.DIRECTORY.accepts(settings, ANN, "ann-secret")));
        }
    }

    @Test
    void aServerThatSaysNothing() throws Exception {
        assertUnknownInTime((socket, peer) -> peer.hang(), "ldap", false);
    }

    @Test
    void aServerThatNeverShakesHands() throws Exception {
        assertUnknownInTime((socket, peer) -> peer.hang(), "ldaps", true);
    }

    @Test
    void aServerThatNeverShakesHandsAfterStartTls() throws Exception {
        assertUnknownInTime(
                (socket, peer) -> {
                    say(socket, new LDAPMessage(1, new ExtendedResponseProtocolOp(0, null, null, null, null, null)));
                    peer.hang();
                },
                "ldap",
                true);
    }

    @Test
    void aServerWithoutEncryptionIsNotToldThePassword() throws Exception {
        assertUnknownInTime(
                (socket, peer) -> {
                    say(socket, new LDAPMessage(1, new ExtendedResponseProtocolOp(2, null, "no", null, null, null)));
                    peer.hang();
                },
                "ldap",
                true);
    }

    @Test
    void aServerThatCloses() throws Exception {
        assertUnknownInTime((socket, peer) -> socket.close(), "ldap", false);
    }

    @Test
    void aServerThatSendsGarbage() throws Exception {
        byte[] web = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertUnknownInTime((socket, peer) -> socket.getOutputStream().write(web), "ldap", false);
        byte[] huge = {0x30, (byte) 0x84, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff, 2, 1, 1};
        assertUnknownInTime(
                (socket, peer) -> {
                    socket.getOutputStream().write(huge);
                    peer.hang();
                },
                "ldap",
                false);
    }

    @Test
    void aServerThatDribbles() throws Exception {
        assertUnknownInTime(
                (socket, peer) -> {
                    socket.getOutputStream().write(new byte[] {0x30, (byte) 0x82, 0x10, 0});
                    while (!peer.over.await(100, TimeUnit.MILLISECONDS)) {
                        socket.getOutputStream().write(2);
                    }
                },
                "ldap",
                false);
    }

    @Test
    void aServerThatNeverStopsAnswering() throws Exception {
        byte[] entry = new LDAPMessage(
                        1, new SearchResultEntryProtocolOp("cn=x", List.of(new Attribute("cn", "x".repeat(10_000)))))
                .encode()
                .encode();
        assertUnknownInTime(
                (socket, peer) -> {
                    while (peer.over.getCount() > 0) {
                        socket.getOutputStream().write(entry);
                    }
                },
                "ldap",
                false);
    }

    @Test
    void referralsAreNotFollowed() throws Exception {
        try (Peer peer = new Peer((socket, itself) -> {
            List<String> back = List.of(itself.url("ldap") + "/dc=firm,dc=example");
            say(socket, new LDAPMessage(1, new SearchResultDoneProtocolOp(10, null, null, back)));
            itself.hang();
        })) {
            assertThrows(
                    DirectoryUnavailable.class,
                    () -> FirmData.DIRECTORY.accepts(settings(peer, "ldap", false), ANN, "ann-secret"));
            assertEquals(1, peer.connections.get());
        }
        try (Peer peer = new Peer((socket, itself) -> {
            say(socket, new LDAPMessage(1, new SearchResultEntryProtocolOp("uid=ann", List.of())));
            say(socket, new LDAPMessage(1, new SearchResultDoneProtocolOp(0, null, null, null)), false);
            List<String> back = List.of(itself.url("ldap") + "/uid=ann");
            say(socket, new LDAPMessage(2, new BindResponseProtocolOp(10, null, null, back, null)));
            itself.hang();
        })) {
            assertFalse(FirmData.DIRECTORY.accepts(settings(peer, "ldap", false), ANN, "ann-secret"));
            assertEquals(1, peer.connections.get());
        }
    }

    @Test
    void anEntryWithoutANameIsNobody() throws Exception {
        try (Peer peer = new Peer((socket, itself) -> {
            say(socket, new LDAPMessage(1, new SearchResultEntryProtocolOp("", List.of())));
            say(socket, new LDAPMessage(1, new SearchResultDoneProtocolOp(0, null, null, null)), false);
            say(socket, new LDAPMessage(2, new BindResponseProtocolOp(0, null, null, null, null)));
            itself.hang();
        })) {
            assertFalse(FirmData.DIRECTORY.accepts(settings(peer, "ldap", false), ANN, "ann-secret"));
        }
    }

    /** Answers the client's next message; a further answer to the same one follows at once. */
    private static void say(Socket socket, LDAPMessage message) throws IOException {
        say(socket, message, true);
    }

    private static void say(Socket socket, LDAPMessage message, boolean next) throws IOException {
        if (next) {
            readMessage(socket.getInputStream());
        }
        socket.getOutputStream().write(message.encode().encode());
    }

    /** Short messages only: a tag, a length in one octet, the content. */
    private static void readMessage(InputStream in) throws IOException {
        in.read();
        in.readNBytes(in.read());
    }
}
