package org.pillarbox.protocol.peer;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A real name server (NSD) on a port of its own of the loopback address, with the zones that the test gives. It knows these zones
 * and refuses all other questions; it leaves aliases that lead out of them to whoever asks. Where NSD is not installed the test is
 * skipped; a CI run must have it.
 *
 * <p>A zone is given as the lines of a master file (RFC 1035 §5) below its name, without the SOA record: {@code www A 192.0.2.1}.
 */
public final class DnsServer implements AutoCloseable {
    private static final Path NSD = Path.of("/usr/sbin/nsd");
    private static final Path SIGN = Path.of("/usr/bin/ldns-signzone");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SOA = 6;

    private static final String HEAD =
            """
            $ORIGIN %s.
            $TTL 300
            @ SOA ns hostmaster %d 3600 600 86400 60
            @ NS ns
            ns A 127.0.0.1
            """;

    private final Path folder;
    private final int port;
    private final Map<String, Integer> serials = new TreeMap<>();
    private final Process process;

    private DnsServer(Map<String, String> zones) throws IOException {
        folder = Files.createTempDirectory("nsd");
        port = freePort();
        StringBuilder configuration = new StringBuilder(
                """
                server:
                  ip-address: 127.0.0.1
                  port: PORT
                  server-count: 1
                  do-ip6: no
                  username: ""
                  chroot: ""
                  database: ""
                  zonesdir: "DIR"
                  pidfile: "DIR/nsd.pid"
                  zonelistfile: "DIR/zone.list"
                  xfrdfile: ""
                  xfrdir: "DIR"
                  rrl-ratelimit: 0
                remote-control:
                  control-enable: no
                """
                        .replace("DIR", folder.toString())
                        .replace("PORT", String.valueOf(port)));
        for (Map.Entry<String, String> zone : new TreeMap<>(zones).entrySet()) {
            configuration.append("zone:\n  name: %s\n  zonefile: %s.zone\n".formatted(zone.getKey(), zone.getKey()));
            write(zone.getKey(), zone.getValue());
        }
        Path file = Files.writeString(folder.resolve("nsd.conf"), configuration);
        process = new ProcessBuilder(NSD.toString(), "-d", "-c", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nsd.log").toFile())
                .start();
    }

    /** Starts one; returns when it answers for all its zones. */
    public static DnsServer with(Map<String, String> zones) {
        require(NSD, "nsd");
        try {
            DnsServer server = new DnsServer(zones);
            zones.keySet().forEach(server::awaitSerial);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens, over UDP and TCP. */
    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** The same as the settings have it. */
    public String hostAndPort() {
        return "127.0.0.1:" + port;
    }

    /** Replaces a zone that it was started with; returns when that is answered from. */
    public void zone(String name, String lines) {
        try {
            write(name, lines);
            signal("HUP", List.of(process.toHandle()));
            awaitSerial(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Replaces a zone that it was started with by a signed one, with a key of its own, made by Debian's {@code ldnsutils}.
     *
     * @return the DS record by which the zone is known
     */
    public String sign(String name, String lines) {
        require(SIGN, "ldnsutils");
        try {
            write(name, lines);
            String key = ldns("/usr/bin/ldns-keygen", "-a", "ECDSAP256SHA256", "-k", name);
            ldns(SIGN.toString(), "-f", name + ".zone", name + ".zone", key);
            signal("HUP", List.of(process.toHandle()));
            awaitSerial(name);
            return Files.readString(folder.resolve(key + ".ds"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String ldns(String... command) throws IOException {
        Process tool = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String words = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (tool.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + words);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return words;
    }

    private static void require(Path program, String debianPackage) {
        String reason = Files.isExecutable(program)
                ? null
                : program.getFileName() + " is not installed (Debian: apt install " + debianPackage + ")";
        if (System.getenv("CI") != null) {
            assertNull(reason, "a CI run must have it: .ci/run installs it");
        }
        assumeTrue(reason == null, reason);
    }

    /** From now on it takes questions and answers none; those still wait when it goes on. */
    public void pause() {
        signal("STOP", all());
    }

    /** It goes on, and answers what was asked in the meantime. */
    public void goOn() {
        signal("CONT", all());
    }

    @Override
    public void close() {
        all().forEach(ProcessHandle::destroyForcibly);
        try (Stream<Path> files = Files.walk(folder)) {
            process.waitFor();
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<ProcessHandle> all() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
    }

    private static void signal(String name, List<ProcessHandle> processes) {
        Stream<String> command = Stream.concat(
                Stream.of("kill", "-" + name), processes.stream().map(each -> String.valueOf(each.pid())));
        try {
            new ProcessBuilder(command.toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(String zone, String lines) throws IOException {
        int serial = serials.merge(zone, 1, Integer::sum);
        Files.writeString(folder.resolve(zone + ".zone"), HEAD.formatted(zone, serial) + lines.stripTrailing() + "\n");
    }

    private void awaitSerial(String zone) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            socket.setSoTimeout(50);
            while (serial(socket, zone) < serials.get(zone)) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    throw new IllegalStateException(Files.readString(folder.resolve("nsd.log")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The serial number that it answers with; 0 when it does not answer. */
    private int serial(DatagramSocket socket, String zone) throws IOException {
        ByteBuffer question = ByteBuffer.allocate(512);
        question.putLong(0x1111_0000_0001_0000L).putInt(0);
        for (String label : zone.split("\\.")) {
            question.put((byte) label.length()).put(label.getBytes(StandardCharsets.US_ASCII));
        }
        question.put((byte) 0).putShort((short) SOA).putShort((short) 1);
        DatagramPacket answer = new DatagramPacket(new byte[512], 512);
        try {
            socket.send(new DatagramPacket(question.array(), question.position(), address()));
            socket.receive(answer);
        } catch (SocketTimeoutException | java.net.PortUnreachableException silent) {
            return 0;
        }
        // The record: a pointer to the name, type, class, time, length, two names, and the serial before four more
        // numbers.
        int record = question.position();
        ByteBuffer bytes = ByteBuffer.wrap(answer.getData(), 0, answer.getLength());
        if (bytes.getShort(6) == 0) {
            return 0;
        }
        int end = record + 12 + bytes.getShort(record + 10);
        return bytes.getInt(end - 20);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
