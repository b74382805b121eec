package org.pillarbox.protocol.peer;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real Postfix on a port of its own of the loopback address, with STARTTLS by the {@linkplain ScriptedPeer#certificate peers'
 * certificate} and AUTH PLAIN. It takes mail for the domains that the test names, from whoever is logged in also for all others, and
 * sends nothing on: what it took stays in its queue. It starts as root only; elsewhere, and where Postfix is not installed, the test is
 * skipped. A CI run must have it.
 */
public final class PostfixServer implements AutoCloseable {
    /** Who may log in. */
    public static final String USER = "relay-user";

    /** With this. */
    public static final String PASSWORD = "relay secret";

    private static final Path POSTFIX = Path.of("/usr/sbin/postfix");
    private static final long PATIENCE_SECONDS = 30;
    private static final Pattern ENTRY = Pattern.compile("\"queue_id\": *\"([^\"]+)\".*\"sender\": *\"([^\"]*)\"");
    private static final Pattern RECIPIENT = Pattern.compile("\"address\": *\"([^\"]+)\"");

    private static final String MAIN =
            """
            compatibility_level = 3.6
            queue_directory = DIR/spool
            data_directory = DIR/data
            command_directory = /usr/sbin
            daemon_directory = /usr/lib/postfix/sbin
            maillog_file = DIR/mail.log
            maillog_file_prefixes = DIR
            myhostname = localhost
            mydestination =
            mynetworks =
            alias_maps =
            inet_interfaces = 127.0.0.1
            inet_protocols = ipv4
            relay_domains = DOMAINS
            smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
            defer_transports = smtp, relay
            smtpd_tls_security_level = may
            smtpd_tls_auth_only = yes
            smtpd_tls_cert_file = DIR/peer.pem
            smtpd_tls_key_file = DIR/peer.key
            smtpd_sasl_auth_enable = yes
            smtpd_sasl_type = dovecot
            smtpd_sasl_path = inet:127.0.0.1:LOGIN
            """;

    private static final String SERVICES =
            """
            127.0.0.1:PORT inet n - n - - smtpd
            cleanup unix n - n - 0 cleanup
            qmgr unix n - n 300 1 qmgr
            rewrite unix - - n - - trivial-rewrite
            bounce unix - - n - 0 bounce
            defer unix - - n - 0 bounce
            trace unix - - n - 0 bounce
            smtp unix - - n - - smtp
            relay unix - - n - - smtp
            error unix - - n - - error
            retry unix - - n - - error
            proxymap unix - - n - - proxymap
            anvil unix - - n - 1 anvil
            tlsmgr unix - - n 1000? 1 tlsmgr
            scache unix - - n - 1 scache
            showq unix n - n - - showq
            flush unix n - n 1000? 0 flush
            postlog unix-dgram n - n - 1 postlogd
            """;

    /**
     * A message that it took.
     *
     * @param id by which it is asked for
     * @param sender the envelope's
     * @param recipients the envelope's, in order
     */
    public record Queued(String id, String sender, List<String> recipients) {
        public Queued {
            recipients = List.copyOf(recipients);
        }
    }

    private final Path folder;
    private final int port;
    private final PostfixLogins logins;

    private PostfixServer(String domains) throws IOException {
        folder = Files.createTempDirectory("postfix");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        port = freePort();
        logins = new PostfixLogins(USER, PASSWORD);
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.setOwner(
                data, data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postfix"));
        Files.createDirectory(folder.resolve("spool"));
        Files.writeString(folder.resolve("peer.pem"), PeerTls.certificatePem());
        Files.writeString(folder.resolve("peer.key"), PeerTls.privateKeyPem());
        Files.writeString(
                folder.resolve("main.cf"),
                MAIN.replace("DIR", folder.toString())
                        .replace("DOMAINS", domains)
                        .replace("LOGIN", String.valueOf(logins.port())));
        Files.writeString(folder.resolve("master.cf"), SERVICES.replace("PORT", String.valueOf(port)));
    }

    /** Starts one that takes mail for these domains from everybody. */
    public static PostfixServer takingFor(String... domains) {
        String reason = !Files.isExecutable(POSTFIX)
                ? "postfix is not installed (Debian: apt install postfix)"
                : "root".equals(System.getProperty("user.name")) ? null : "postfix is started by root only";
        if (System.getenv("CI") != null) {
            assertNull(reason, "a CI run must have it: .ci/run installs it");
        }
        assumeTrue(reason == null, reason);
        try {
            PostfixServer server = new PostfixServer(String.join(" ", domains));
            server.run(POSTFIX.toString(), "-c", server.folder.toString(), "start");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** What is in its queue, in no order. */
    public List<Queued> queue() {
        return run("/usr/sbin/postqueue", "-c", folder.toString(), "-j")
                .lines()
                .map(PostfixServer::queued)
                .toList();
    }

    /** A message of its queue, header and body, with single line feeds. */
    public String message(String id) {
        return run("/usr/sbin/postcat", "-c", folder.toString(), "-bh", "-q", id);
    }

    /** What it wrote about its connections. */
    public String log() {
        try {
            Path file = folder.resolve("mail.log");
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The certificate as an administrator would paste it. */
    public static String certificatePem() {
        return PeerTls.certificatePem();
    }

    @Override
    public void close() {
        try {
            run(POSTFIX.toString(), "-c", folder.toString(), "abort");
        } finally {
            logins.close();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Queued queued(String line) {
        Matcher entry = ENTRY.matcher(line);
        if (!entry.find()) {
            throw new IllegalStateException(line);
        }
        return new Queued(
                entry.group(1),
                entry.group(2),
                RECIPIENT.matcher(line).results().map(found -> found.group(1)).toList());
    }

    private String run(String... command) {
        try {
            Path printed = Files.createTempFile(folder, "run", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile())
                    .start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            String words = Files.readString(printed, StandardCharsets.ISO_8859_1);
            Files.delete(printed);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(Arrays.toString(command) + ": " + words + log());
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
