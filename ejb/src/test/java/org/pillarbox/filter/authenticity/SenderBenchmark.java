package org.pillarbox.filter.authenticity;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.filter.authenticity.dkim.ByteContent;
import org.pillarbox.filter.authenticity.dkim.IncomingSignatures;
import org.pillarbox.filter.authenticity.signing.KeyRing;
import org.pillarbox.filter.authenticity.signing.KeySecrets;
import org.pillarbox.filter.authenticity.signing.OutgoingSigner;
import org.pillarbox.filter.authenticity.signing.SigningKeys;
import org.pillarbox.filter.authenticity.suffix.PublicSuffixes;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.settings.DkimSettings;

/** What processor time a message costs to check and to sign, with DNS in memory: run by hand, {@code docs/benchmarks.md} has the figures. */
public final class SenderBenchmark {
    private static final int ROUNDS = 5;
    private static final int KB = 1024;

    private final KnownNames dns = KnownNames.of("example.com TXT v=spf1 include:_spf.example.com -all\n"
            + "_spf.example.com TXT v=spf1 ip4:198.51.100.0/24 ip4:192.0.2.0/24 -all\n"
            + "_dmarc.example.com TXT v=DMARC1; p=reject\n");
    private final Authenticity authenticity =
            new Authenticity(() -> dns, PublicSuffixes::organisation, Clock.systemUTC());
    private final InetAddress client = KnownNames.address("192.0.2.7");
    private final Optional<Address> sender = Optional.of(new Address("ann", "example.com"));
    private final OutgoingSigner signer;

    private SenderBenchmark() throws Exception {
        Path folder = Files.createTempDirectory("dkim");
        KeySecrets secrets = new KeySecrets(new SealingKey(folder.resolve("dkim.key"), new SecureRandom()));
        DkimSettings page = new KeyRing(new DkimSettings(List.of())).with(secrets, "example.com", Instant.now());
        KeyRing ring = new KeyRing(page);
        ring.shown().get(0).records().forEach(record -> dns.add(record.name(), "TXT", record.text()));
        FixedSettings settings = new FixedSettings();
        settings.put(ring.signing("example.com", page.keys().get(0).set()));
        signer = new OutgoingSigner(new SigningKeys(settings, secrets), Clock.systemUTC());
    }

    /** Runs all. */
    public static void main(String[] arguments) throws Exception {
        SenderBenchmark benchmark = new SenderBenchmark();
        byte[] small = message(4 * KB);
        byte[] large = message(4 * KB * KB);
        byte[] signed = benchmark.signed(small);
        byte[] signedLarge = benchmark.signed(large);
        for (int round = 0; round < ROUNDS; round++) {
            time("check 4 kB, unsigned", 5000, () -> benchmark.check(small));
            time("check 4 kB, RSA and Ed25519", 1000, () -> benchmark.check(signed));
            time("check 4 MB, unsigned", 200, () -> benchmark.check(large));
            time("check 4 MB, RSA and Ed25519", 20, () -> benchmark.check(signedLarge));
            time("sign 4 kB, RSA and Ed25519", 500, () -> benchmark.signed(small));
            time("sign 4 MB, RSA and Ed25519", 20, () -> benchmark.signed(large));
        }
    }

    private interface Work {
        Object run() throws Exception;
    }

    private static void time(String name, int times, Work work) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            work.run();
        }
        System.out.printf("%-32s %10.3f ms%n", name, (threads.getCurrentThreadCpuTime() - start) / 1e6 / times);
    }

    private SenderReport check(byte[] message) {
        IncomingSignatures content = new IncomingSignatures();
        for (int at = 0; at < message.length; at += 16 * KB) {
            content.write(ByteBuffer.wrap(message, at, Math.min(16 * KB, message.length - at)));
        }
        return authenticity.check(client, sender, "mail.example.com", content);
    }

    private byte[] signed(byte[] message) throws Exception {
        byte[] fields = signer.fields(new ByteContent(message)).getBytes(StandardCharsets.US_ASCII);
        byte[] signed = new byte[fields.length + message.length];
        System.arraycopy(fields, 0, signed, 0, fields.length);
        System.arraycopy(message, 0, signed, fields.length, message.length);
        return signed;
    }

    private static byte[] message(int bytes) {
        String head = "From: Ann <ann@example.com>\r\nTo: bob@mail.example\r\nSubject: Lunch\r\n"
                + "Date: Mon, 23 Nov 2026 06:00:00 +0000\r\nMessage-ID: <1@example.com>\r\n\r\n";
        String line = "The quick brown fox jumps over the lazy dog, and back over the cat again.\r\n";
        return (head + line.repeat((bytes - head.length()) / line.length())).getBytes(StandardCharsets.US_ASCII);
    }
}
