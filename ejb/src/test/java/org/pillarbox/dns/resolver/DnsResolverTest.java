package org.pillarbox.dns.resolver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pillarbox.directory.DirectoryFixture.TestClock;
import org.pillarbox.dns.Lookup;
import org.pillarbox.dns.Lookup.Failed;
import org.pillarbox.dns.Lookup.Found;
import org.pillarbox.dns.Lookup.NotFound;
import org.pillarbox.dns.MailExchanger;
import org.pillarbox.dns.RecordType;
import org.pillarbox.dns.ResolverOptions;
import org.pillarbox.protocol.peer.DnsServer;

/** Against a real name server. */
@Timeout(60)
class DnsResolverTest {
    private static final String ZONE =
            """
            www     60  A     192.0.2.10
            www     60  AAAA  2001:db8::10
            four        A     192.0.2.4
            @           MX    20 Backup
            @           MX    10 mail
            nomail      MX    0 .
            words       TXT   "one " "two"
            octets      TXT   "\\195\\164"
            alias       CNAME www
            out         CNAME www.other.example.
            round       CNAME about
            about       CNAME round
            a1 CNAME a2
            a2 CNAME a3
            a3 CNAME a4
            a4 CNAME a5
            a5 CNAME a6
            a6 CNAME a7
            a7 CNAME a8
            a8 CNAME a9
            a9 CNAME www
            cut         CNAME nowhere
            data        TYPE52 \\# 5 0301010aff
            """;

    private static DnsServer server;

    private final TestClock clock = new TestClock();
    private volatile ResolverOptions options =
            new ResolverOptions(List.of(server.address()), Duration.ofSeconds(5), false);
    private final DnsResolver resolver = new DnsResolver(() -> options, clock);

    @BeforeAll
    static void serve() {
        String many = IntStream.range(0, 201)
                .mapToObj(i -> "many A 10.0.%d.%d".formatted(i / 200, i % 200))
                .collect(Collectors.joining("\n"));
        String large = IntStream.range(0, 180)
                .mapToObj(i -> "large TXT \"%03d%s\"".formatted(i, "x".repeat(240)))
                .collect(Collectors.joining("\n"));
        server = DnsServer.with(Map.of(
                "zone.example", ZONE + many + "\n" + large + "\n",
                "other.example", "www A 192.0.2.77\n",
                "2.0.192.in-addr.arpa", "10 PTR WWW.zone.example.\n"));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static InetAddress address(String literal) throws Exception {
        return InetAddress.getByName(literal);
    }

    @Test
    void findsEachKindOfRecord() throws Exception {
        assertEquals(
                List.of(address("192.0.2.10"), address("2001:db8::10")),
                resolver.addresses("WWW.zone.example").values());
        assertEquals(
                List.of(address("192.0.2.4")),
                resolver.addresses("four.zone.example").values());
        assertEquals(
                List.of(new MailExchanger(10, "mail.zone.example"), new MailExchanger(20, "backup.zone.example")),
                resolver.mx("zone.example").values());
        assertEquals(
                List.of(new MailExchanger(0, "")),
                resolver.mx("nomail.zone.example").values());
        assertEquals(List.of("one two"), resolver.txt("words.zone.example").values());
        assertEquals(
                List.of("\u00c3\u00a4"), resolver.txt("octets.zone.example").values());
        assertEquals(
                List.of("www.zone.example"), resolver.ptr(address("192.0.2.10")).values());
        assertEquals(
                List.of("0301010aff"),
                resolver.ask("data.zone.example", RecordType.raw("TLSA", 52)).values().stream()
                        .map(data -> HexFormat.of().formatHex(data))
                        .toList());
    }

    @Test
    void tellsNoSuchNameFromNoSuchRecord() {
        NotFound<?> noName = (NotFound<?>) resolver.txt("nowhere.zone.example");
        assertFalse(noName.nameExists());
        assertEquals(Duration.ofSeconds(60), noName.holds(), "the zone's time for answers that there is nothing");
        assertTrue(((NotFound<?>) resolver.txt("www.zone.example")).nameExists());
        assertFalse(((NotFound<?>) resolver.txt("cut.zone.example")).nameExists());
    }

    @Test
    void followsAliasesAlsoIntoOtherZones() throws Exception {
        assertEquals(
                List.of(address("192.0.2.10")),
                resolver.ask("alias.zone.example", RecordType.A).values());
        assertEquals(
                List.of(address("192.0.2.77")),
                resolver.ask("out.zone.example", RecordType.A).values());
    }

    @Test
    void givesUpAliasesThatGoRoundOrOnAndOn() {
        for (String name : List.of("round.zone.example", "a1.zone.example")) {
            Lookup<?> answer = resolver.ask(name, RecordType.A);
            assertTrue(answer.isFailed(), answer.toString());
        }
    }

    @Test
    void takesLongAnswersOverTcpAndNotTooMany() {
        assertEquals(180, resolver.txt("large.zone.example").values().size());
        assertTrue(resolver.ask("many.zone.example", RecordType.A).isFailed());
    }

    @Test
    void failsWhereTheServerDoesNotAnswerTheQuestion() {
        Failed<?> refused = (Failed<?>) resolver.txt("www.not-served.example");
        assertTrue(refused.reason().contains("REFUSED"), refused.reason());
        assertFalse(refused.timedOut());
        assertTrue(resolver.txt("a..b").isFailed());
        assertTrue(resolver.txt("x".repeat(64) + ".example").isFailed());
        assertEquals(
                "www.not-served.example TXT",
                resolver.health().lastFailure().orElseThrow().question());
    }

    @Test
    void remembersForAsLongAsTheAnswerHolds() {
        resolver.ask("www.zone.example", RecordType.A);
        server.zone("other.example", "www A 192.0.2.77\nlater A 192.0.2.88\n");
        Lookup<?> none = resolver.ask("soon.other.example", RecordType.A);
        assertTrue(none instanceof NotFound);
        server.zone("other.example", "www A 192.0.2.77\nsoon A 192.0.2.88\n");
        clock.pass(Duration.ofSeconds(59));
        assertTrue(resolver.ask("soon.other.example", RecordType.A) instanceof NotFound);
        assertEquals(Duration.ofSeconds(1), ((Found<?>) resolver.ask("WWW.zone.example", RecordType.A)).holds());
        assertEquals(2, resolver.health().known());
        clock.pass(Duration.ofSeconds(1));
        assertTrue(resolver.ask("soon.other.example", RecordType.A) instanceof Found);
        assertEquals(5, resolver.health().questions());
    }

    @Test
    void forgetsANameWhenTold() {
        resolver.txt("words.zone.example");
        resolver.txt("octets.zone.example");
        resolver.forget("WORDS.zone.example");
        assertEquals(1, resolver.health().kept());
    }

    @Test
    @Tag("OTH-134")
    void givesUpASilentServerWithinTheTimeAndNotTheOthers() {
        options = new ResolverOptions(List.of(server.address()), Duration.ofMillis(600), false);
        server.pause();
        long begin = System.nanoTime();
        try {
            List<CompletableFuture<Lookup<String>>> several = IntStream.range(0, 50)
                    .mapToObj(i -> resolver.begin("words" + i + ".zone.example", RecordType.TXT))
                    .toList();
            assertTrue(System.nanoTime() - begin < Duration.ofMillis(500).toNanos(), "begin() does not wait");
            several.forEach(each -> assertTrue(((Failed<?>) each.join()).timedOut()));
        } finally {
            server.goOn();
        }
        long taken = (System.nanoTime() - begin) / 1_000_000;
        assertTrue(taken >= 590 && taken < 3000, "all of them took " + taken + " ms");
        assertEquals(50, resolver.health().timedOut());
    }

    @Test
    void takesTheAnswerOfAnotherServerWhereTheFirstIsDead() {
        InetSocketAddress dead = new InetSocketAddress("127.0.0.1", 9);
        options = new ResolverOptions(List.of(dead, server.address()), Duration.ofSeconds(4), false);
        assertEquals(List.of("one two"), resolver.txt("words.zone.example").values());
    }

    @Test
    void asksOnceForWhatManyWantToKnow() {
        server.pause();
        List<CompletableFuture<Lookup<String>>> several;
        try {
            several = IntStream.range(0, 20)
                    .mapToObj(i -> resolver.begin("words.zone.example", RecordType.TXT))
                    .toList();
        } finally {
            server.goOn();
        }
        several.forEach(each -> assertEquals(List.of("one two"), each.join().values()));
    }
}
