package org.pillarbox.outmail.internet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pillarbox.api.mail.AddressBlock;
import org.pillarbox.directory.DirectoryFixture.TestClock;
import org.pillarbox.dns.resolver.DnsResolver;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.protocol.peer.DnsServer;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.settings.DelayWarnings;
import org.pillarbox.settings.DirectSettings;
import org.pillarbox.settings.NetworkSettings;

/** SMTP Direct's questions to a real name server. */
@Timeout(60)
class DirectDnsTest {
    private static final String ZONE = "%s 604800 MX 10 mx%s\nmx1 604800 A 192.0.2.1\nmx2 604800 A 192.0.2.2\n";

    private final DnsServer server =
            DnsServer.with(Map.of("one.example", ZONE.formatted("@", "1"), "two.example", ZONE.formatted("@", "2")));
    private final FixedSettings settings = new FixedSettings();
    private final TestClock clock = new TestClock();
    private final DirectDns options = new DirectDns(settings);
    private final DnsResolver resolver = new DnsResolver(options, clock);
    private final MailExchangers exchangers =
            new MailExchangers(resolver, new Ourselves(() -> "mail.example", address -> false));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    @Tag("EXT-182")
    void theServersOfThePageAreAsked() throws Unreachable {
        page(100, 1, "192.0.2.53", "[2001:db8::53]:5353");
        assertEquals(
                List.of(new InetSocketAddress("192.0.2.53", 53), new InetSocketAddress("2001:db8::53", 5353)),
                options.get().servers());
        page(100, 1, server.hostAndPort());
        assertEquals("mx1.one.example", first("one.example"));
    }

    @Test
    void withoutServersThoseOfNetworkTweaksAreAsked() {
        NetworkSettings network = NetworkSettings.standard();
        settings.put(new NetworkSettings(
                network.connectionDelayMillis(),
                network.connectAttempts(),
                network.connectRetrySeconds(),
                network.serverSeconds(),
                network.clientSeconds(),
                network.sizesLimited(),
                network.sendBlockBytes(),
                network.receiveBlockBytes(),
                network.sendBufferBytes(),
                network.receiveBufferBytes(),
                network.sentAtOnce(),
                network.systemDns(),
                7,
                List.of("192.0.2.99")));
        assertEquals(
                List.of(new InetSocketAddress("192.0.2.99", 53)), options.get().servers());
        assertEquals(Duration.ofSeconds(7), options.get().limit());
    }

    @Test
    @Tag("EXT-187")
    @Tag("EXT-188")
    void anAnswerIsKeptForTheHoursOfThePage() throws Unreachable {
        page(100, 48, server.hostAndPort());
        assertEquals("mx1.one.example", first("one.example"));
        server.zone("one.example", ZONE.formatted("@", "2"));
        clock.pass(Duration.ofSeconds(50));
        assertEquals("mx1.one.example", first("one.example"));
        assertEquals(3, asked(), "the list and both kinds of address, once");
        clock.pass(Duration.ofHours(47));
        assertEquals("mx1.one.example", first("one.example"));
        clock.pass(Duration.ofHours(2));
        assertEquals("mx2.one.example", first("one.example"));
    }

    @Test
    @Tag("EXT-186")
    void whenTheCacheIsFullTheOldestMakesRoom() throws Unreachable {
        page(3, 1, server.hostAndPort());
        first("one.example");
        first("two.example");
        server.zone("one.example", ZONE.formatted("@", "2"));
        server.zone("two.example", ZONE.formatted("@", "1"));
        assertEquals("mx2.two.example", first("two.example"), "still known");
        assertEquals("mx2.one.example", first("one.example"), "asked anew");
    }

    @Test
    @Tag("C5")
    void exchangersMayBeAliasesAndHaveAddressesOfTheNewKindOnly() throws Unreachable {
        server.zone(
                "one.example",
                "@ MX 10 alias\n@ MX 20 six\nalias CNAME four\nfour A 192.0.2.4\nsix AAAA 2001:db8::6\n");
        page(100, 1, server.hostAndPort());
        Candidates hosts = exchangers.of("one.example");
        assertEquals(
                List.of(address("192.0.2.4")),
                hosts.next().orElseThrow().addresses().values());
        assertEquals(
                List.of(address("2001:db8::6")),
                hosts.next().orElseThrow().addresses().values());
    }

    @Test
    @Tag("C5")
    void aDomainThatDoesNotExistFailsAndOneOfWhichNobodyKnowsWaits() {
        page(100, 1, server.hostAndPort());
        Unreachable none = assertThrows(Unreachable.class, () -> exchangers.of("nowhere.one.example"));
        assertEquals("5.1.2", none.reply().enhanced());
        Unreachable later = assertThrows(Unreachable.class, () -> exchangers.of("elsewhere.example"));
        assertEquals("4.4.3", later.reply().enhanced());
    }

    private static InetAddress address(String literal) {
        return AddressBlock.address(literal).orElseThrow();
    }

    private long asked() {
        return resolver.health().questions() - resolver.health().known();
    }

    private String first(String domain) throws Unreachable {
        return exchangers.of(domain).next().orElseThrow().host();
    }

    private void page(int entries, int hours, String... servers) {
        settings.put(
                new DirectSettings(List.of(servers), 30, entries, hours, 2, DelayWarnings.ALWAYS, 4, 72, false, false));
    }
}
