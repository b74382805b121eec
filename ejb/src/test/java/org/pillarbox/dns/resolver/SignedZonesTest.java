package org.pillarbox.dns.resolver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pillarbox.dns.Lookup;
import org.pillarbox.dns.MailExchanger;
import org.pillarbox.dns.RecordType;
import org.pillarbox.dns.ResolverOptions;
import org.pillarbox.protocol.peer.DnsServer;

/** Signatures that a real name server passes on. */
@Timeout(60)
@Tag("C6")
class SignedZonesTest {
    private static final String ZONE =
            "@ MX 10 mx\nmx A 192.0.2.1\nalias CNAME mx\n_25._tcp.mx TYPE52 \\# 5 0301010aff\n";

    private static DnsServer server;
    private static String known;

    @BeforeAll
    static void serve() {
        server = DnsServer.with(Map.of("signed.example", ZONE, "plain.example", ZONE));
        known = server.sign("signed.example", ZONE);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void whatIsSignedUpToAKnownKeyIsSecure() {
        DnsResolver resolver = resolver(known, true);
        assertTrue(resolver.isValidating());
        Lookup<MailExchanger> exchangers = resolver.mx("signed.example");
        assertEquals(List.of(new MailExchanger(10, "mx.signed.example")), exchangers.values());
        assertTrue(exchangers.isSecure());
        assertTrue(resolver.addresses("mx.signed.example").isSecure());
        assertTrue(resolver.addresses("alias.signed.example").isSecure());
        Lookup<byte[]> certificate = resolver.ask("_25._tcp.mx.signed.example", RecordType.raw("TLSA", 52));
        assertEquals(5, certificate.values().get(0).length);
        assertTrue(certificate.isSecure());
        assertTrue(resolver.mx("signed.example").isSecure(), "also from memory");
        Lookup<InetAddress> nothing = resolver.addresses("none.signed.example");
        assertTrue(nothing instanceof Lookup.NotFound<InetAddress> none && !none.nameExists(), nothing.toString());
    }

    @Test
    void whatNobodySignedIsFoundAndNotSecure() {
        Lookup<MailExchanger> exchangers = resolver(known, true).mx("plain.example");
        assertEquals(1, exchangers.values().size());
        assertFalse(exchangers.isSecure());
    }

    @Test
    void whereSignaturesAreNotWantedNothingIsSecure() {
        DnsResolver resolver = resolver(known, false);
        assertFalse(resolver.isValidating());
        assertFalse(resolver.mx("signed.example").isSecure());
        assertEquals(1, resolver.mx("signed.example").values().size());
    }

    @Test
    void serversThatPassOnNoSignaturesAreAskedWithoutThem() {
        DnsResolver resolver = resolver("plain.example.", known.replace("signed.example", "plain.example"));
        assertFalse(resolver.isValidating());
        Lookup<MailExchanger> exchangers = resolver.mx("signed.example");
        assertEquals(1, exchangers.values().size());
        assertFalse(exchangers.isSecure());
    }

    @Test
    void aWrongSignatureIsNoAnswer() {
        try (DnsServer forging = DnsServer.with(Map.of("signed.example", ZONE, "forged.example", ZONE))) {
            String good = forging.sign("signed.example", ZONE);
            String other = forging.sign("forged.example", ZONE).replaceAll("[0-9a-f]{64}", "0".repeat(64));
            ResolverOptions options = options(forging, true);
            DnsResolver resolver =
                    new DnsResolver(() -> options, new Signatures("signed.example.", good + other), Clock.systemUTC());
            assertTrue(resolver.mx("signed.example").isSecure());
            Lookup<MailExchanger> forged = resolver.mx("forged.example");
            assertTrue(forged.isFailed(), forged.toString());
        }
    }

    private static DnsResolver resolver(String keys, boolean validated) {
        ResolverOptions options = options(server, validated);
        return new DnsResolver(() -> options, new Signatures("signed.example.", keys), Clock.systemUTC());
    }

    private static DnsResolver resolver(String zone, String keys) {
        ResolverOptions options = options(server, true);
        return new DnsResolver(() -> options, new Signatures(zone, keys), Clock.systemUTC());
    }

    private static ResolverOptions options(DnsServer from, boolean validated) {
        return new ResolverOptions(
                List.of(from.address()), Duration.ofSeconds(5), false, 100, Duration.ofHours(1), validated);
    }
}
