package org.pillarbox.protocol.peer;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real Dovecot that serves one mailbox by POP3 on ports of its own of the loopback address, with STLS and TLS by the {@linkplain
 * ScriptedPeer#certificate peers' certificate}. It starts as root only; elsewhere, and where Dovecot is not installed, the test is
 * skipped. A CI run must have it.
 */
public final class DovecotServer implements AutoCloseable {
    /** Whose mailbox it is. */
    public static final String USER = "company";

    /** With this. */
    public static final String PASSWORD = "provider secret";

    private static final Path DOVECOT = Path.of("/usr/sbin/dovecot");
    private static final long PATIENCE_SECONDS = 30;

    /** In the manner of Dovecot 2.3. */
    private static final String CONFIGURATION =
            """
            base_dir = DIR/run
            log_path = DIR/dovecot.log
            protocols = pop3
            listen = 127.0.0.1
            ssl = yes
            ssl_cert = <DIR/peer.pem
            ssl_key = <DIR/peer.key
            disable_plaintext_auth = yes
            auth_mechanisms = plain login cram-md5 apop
            mail_location = maildir:DIR/mail
            mail_fsync = never
            passdb {
              driver = passwd-file
              args = DIR/users
            }
            userdb {
              driver = static
              args = uid=nobody gid=nogroup home=DIR/home
            }
            service pop3-login {
              inet_listener pop3 {
                port = PLAIN_PORT
              }
              inet_listener pop3s {
                port = TLS_PORT
                ssl = yes
              }
            }
            """;

    private final Path folder;
    private final int port;
    private final int tlsPort;
    private final Process process;
    private int messages;

    private DovecotServer() throws IOException {
        folder = Files.createTempDirectory("dovecot");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        port = freePort();
        tlsPort = freePort();
        Files.writeString(folder.resolve("peer.pem"), PeerTls.certificatePem());
        Files.writeString(folder.resolve("peer.key"), PeerTls.privateKeyPem());
        Files.writeString(folder.resolve("users"), USER + ":{PLAIN}" + PASSWORD + "\n");
        for (String each : List.of("home", "mail", "mail/cur", "mail/new", "mail/tmp")) {
            own(Files.createDirectory(folder.resolve(each)));
        }
        Path configuration = Files.writeString(
                folder.resolve("dovecot.conf"),
                CONFIGURATION
                        .replace("DIR", folder.toString())
                        .replace("PLAIN_PORT", String.valueOf(port))
                        .replace("TLS_PORT", String.valueOf(tlsPort)));
        process = new ProcessBuilder(DOVECOT.toString(), "-F", "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed.log").toFile())
                .start();
    }

    /** Starts one with an empty mailbox. */
    public static DovecotServer start() {
        String reason = !Files.isExecutable(DOVECOT)
                ? "dovecot is not installed (Debian: apt install dovecot-pop3d)"
                : "root".equals(System.getProperty("user.name")) ? null : "dovecot is started by root only";
        if (System.getenv("CI") != null) {
            assertNull(reason, "a CI run must have it: .ci/run installs it");
        }
        assumeTrue(reason == null, reason);
        try {
            DovecotServer server = new DovecotServer();
            server.awaitReady();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where it listens, in the clear at first. */
    public int port() {
        return port;
    }

    /** Where it listens under TLS. */
    public int tlsPort() {
        return tlsPort;
    }

    /** Puts a message into the mailbox. */
    public void put(String text) throws IOException {
        String name = "1700000000.M" + String.format("%06d", ++messages) + "P1.peer";
        Path written = Files.writeString(folder.resolve("mail/tmp").resolve(name), text, StandardCharsets.ISO_8859_1);
        own(written);
        Files.move(written, folder.resolve("mail/new").resolve(name));
    }

    /** How many messages the mailbox holds. */
    public long count() throws IOException {
        long count = 0;
        for (String each : List.of("new", "cur")) {
            try (Stream<Path> files = Files.list(folder.resolve("mail").resolve(each))) {
                count += files.count();
            }
        }
        return count;
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isReady()) {
            if (process.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                String words = Files.readString(folder.resolve("printed.log"));
                close();
                throw new IOException("dovecot does not start: " + words);
            }
        }
    }

    private boolean isReady() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.getInputStream().read() == '+';
        } catch (ConnectException notYet) {
            return false;
        }
    }

    private static Path own(Path path) throws IOException {
        return Files.setOwner(
                path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Ends it, and forgets its mailbox. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
