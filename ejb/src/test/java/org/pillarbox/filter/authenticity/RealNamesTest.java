package org.pillarbox.filter.authenticity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.api.mail.Address;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.dns.Resolver;
import org.pillarbox.dns.ResolverOptions;
import org.pillarbox.dns.resolver.DnsResolver;
import org.pillarbox.filter.authenticity.dkim.ByteContent;
import org.pillarbox.filter.authenticity.dkim.IncomingSignatures;
import org.pillarbox.filter.authenticity.dmarc.DmarcPolicy;
import org.pillarbox.filter.authenticity.signing.DkimKeys.TxtRecord;
import org.pillarbox.filter.authenticity.signing.KeyRing;
import org.pillarbox.filter.authenticity.signing.KeySecrets;
import org.pillarbox.filter.authenticity.signing.OutgoingSigner;
import org.pillarbox.filter.authenticity.signing.SigningKeys;
import org.pillarbox.filter.authenticity.suffix.PublicSuffixes;
import org.pillarbox.protocol.peer.DnsServer;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.settings.DkimSettings;

/** What a real name server answers: addresses, exchangers, names, long keys in several strings, aliases, silence. */
class RealNamesTest {
    private static final String ZONE =
            """
            @ TXT "v=spf1 mx a:host.sender.example include:other.sender.example -all"
            @ TXT "something else"
            @ MX 10 mx1
            @ MX 20 mx2
            mx1 A 192.0.2.1
            mx2 A 192.0.2.2
            mx2 AAAA 2001:db8::2
            host A 192.0.2.3
            other TXT "v=spf1 exists:%{ir}.%{v}.list.sender.example ptr:sender.example " "-all"
            5.2.0.192.in-addr.list A 127.0.0.2
            host6 A 192.0.2.6
            _dmarc CNAME policy
            policy TXT "v=DMARC1; p=quarantine; aspf=r"
            loop CNAME pool
            pool CNAME loop
            """;
    private static final String REVERSE = "6 PTR host6.sender.example.\n";
    private static final String LETTER = "From: ann@sender.example\r\nSubject: Lunch\r\n\r\nHello.\r\n";

    @TempDir
    static Path directory;

    private static DnsServer server;
    private static Resolver resolver;
    private static String signed;

    @BeforeAll
    static void publish() throws Exception {
        KeySecrets secrets = new KeySecrets(new SealingKey(directory.resolve("dkim.key"), new SecureRandom()));
        DkimSettings page = new KeyRing(new DkimSettings(List.of())).with(secrets, "sender.example", Instant.now());
        KeyRing ring = new KeyRing(page);
        FixedSettings settings = new FixedSettings();
        settings.put(ring.signing("sender.example", page.keys().get(0).set()));
        signed = new OutgoingSigner(new SigningKeys(settings, secrets), Clock.systemUTC())
                        .fields(new ByteContent(LETTER.getBytes(StandardCharsets.US_ASCII)))
                + LETTER;
        StringBuilder zone = new StringBuilder(ZONE);
        for (TxtRecord record : ring.shown().get(0).records()) {
            zone.append(record.name()).append(". TXT ").append(record.quoted()).append('\n');
        }
        server = DnsServer.with(Map.of("sender.example", zone.toString(), "2.0.192.in-addr.arpa", REVERSE));
        ResolverOptions options = new ResolverOptions(List.of(server.address()), Duration.ofSeconds(2), false);
        resolver = new DnsResolver(() -> options, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void answersWhatSpfAsksFor() {
        for (String client : List.of("192.0.2.1", "192.0.2.2", "2001:db8::2", "192.0.2.3", "192.0.2.5", "192.0.2.6")) {
            assertEquals(Result.PASS, check(client, LETTER).spf().result(), client);
        }
        assertEquals(Result.FAIL, check("192.0.2.7", LETTER).spf().result());
    }

    @Test
    void answersWithKeysOfSeveralStringsAndPoliciesBehindAliases() {
        SenderReport report = check("203.0.113.1", signed);
        assertEquals(
                List.of(Result.PASS, Result.PASS),
                report.signatures().stream().map(outcome -> outcome.result()).toList());
        assertEquals(Result.PASS, report.dmarc().result());
        SenderReport forged = check("203.0.113.1", LETTER);
        assertEquals(Result.FAIL, forged.dmarc().result());
        assertEquals(DmarcPolicy.QUARANTINE, forged.dmarc().policy());
    }

    /** Fault A19. */
    @Test
    void endsInAliasesThatGoRound() {
        ResolverQuestions questions = new ResolverQuestions(resolver, Duration.ofSeconds(5));
        assertThrows(Questions.NoAnswer.class, () -> questions.texts("loop.sender.example"));
    }

    /** Fault A19. */
    @Test
    void waitsForASilentServerOnlySoLong() {
        server.pause();
        try {
            ResolverOptions patient = new ResolverOptions(List.of(server.address()), Duration.ofSeconds(20), false);
            Resolver fresh = new DnsResolver(() -> patient, Clock.systemUTC());
            SenderReport report = assertTimeout(
                    Duration.ofSeconds(10), () -> check(fresh, Duration.ofMillis(300), "192.0.2.1", signed));
            assertEquals(Result.TEMPERROR, report.spf().result());
            assertEquals(Result.TEMPERROR, report.dmarc().result());
            assertTrue(report.signatures().stream().allMatch(outcome -> outcome.result() == Result.TEMPERROR));
        } finally {
            server.goOn();
        }
    }

    private static SenderReport check(String client, String message) {
        return check(resolver, Duration.ofSeconds(15), client, message);
    }

    private static SenderReport check(Resolver names, Duration time, String client, String message) {
        IncomingSignatures content = new IncomingSignatures();
        content.write(ByteBuffer.wrap(message.getBytes(StandardCharsets.US_ASCII)));
        InetAddress address = KnownNames.address(client);
        return new Authenticity(
                        () -> new ResolverQuestions(names, time), PublicSuffixes::organisation, Clock.systemUTC())
                .check(address, Optional.of(new Address("ann", "sender.example")), "h.example", content);
    }
}
