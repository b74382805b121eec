package org.pillarbox.filter.authenticity.spf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.api.mail.Address;
import org.pillarbox.filter.authenticity.KnownNames;
import org.pillarbox.filter.authenticity.Result;

class SpfCheckTest {
    /** The domain of RFC 7208, appendix A. */
    private static final String EXAMPLE =
            """
            example.com MX mail-a.example.com
            example.com MX mail-b.example.com
            example.com A 192.0.2.10
            example.com A 192.0.2.11
            amy.example.com A 192.0.2.65
            bob.example.com A 192.0.2.66
            mail-a.example.com A 192.0.2.129
            mail-b.example.com A 192.0.2.130
            example.org MX mail-c.example.org
            mail-c.example.org A 192.0.2.140
            192.0.2.10 PTR example.com
            192.0.2.65 PTR amy.example.com
            192.0.2.140 PTR mail-c.example.org
            10.0.0.4 PTR bob.example.com
            """;

    /** RFC 7208, appendix A.1. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            v=spf1 +all                              | 203.0.113.9 | PASS
            v=spf1 a -all                            | 192.0.2.10  | PASS
            v=spf1 a -all                            | 192.0.2.12  | FAIL
            v=spf1 a:example.org -all                | 192.0.2.10  | FAIL
            v=spf1 mx -all                           | 192.0.2.129 | PASS
            v=spf1 mx -all                           | 192.0.2.140 | FAIL
            v=spf1 mx:example.org -all               | 192.0.2.140 | PASS
            v=spf1 mx mx:example.org -all            | 192.0.2.140 | PASS
            v=spf1 mx/30 mx:example.org/30 -all      | 192.0.2.131 | PASS
            v=spf1 mx/30 mx:example.org/30 -all      | 192.0.2.143 | PASS
            v=spf1 mx/30 mx:example.org/30 -all      | 192.0.2.144 | FAIL
            v=spf1 ptr -all                          | 192.0.2.65  | PASS
            v=spf1 ptr -all                          | 192.0.2.140 | FAIL
            v=spf1 ptr -all                          | 10.0.0.4    | FAIL
            v=spf1 ip4:192.0.2.128/28 -all           | 192.0.2.129 | PASS
            v=spf1 ip4:192.0.2.128/28 -all           | 192.0.2.65  | FAIL
            v=spf1 ip6:2001:db8::/32 -all            | 2001:db8::1 | PASS
            v=spf1 ip6:2001:db8::/32 -all            | 192.0.2.1   | FAIL
            v=spf1 ip6:::ffff:192.0.2.1 -all         | 2001:db8::1 | FAIL
            v=spf1 ?all                              | 192.0.2.1   | NEUTRAL
            v=spf1 ~all                              | 192.0.2.1   | SOFTFAIL
            v=spf1                                   | 192.0.2.1   | NEUTRAL
            V=SPF1 -ALL                              | 192.0.2.1   | FAIL
            v=spf10 -all                             | 192.0.2.1   | NONE
            v=spf1 a/24 -all                         | 192.0.2.200 | PASS
            v=spf1 a//64 -all                        | 192.0.2.10  | PASS
            v=spf1 a/24//64 -all                     | 192.0.2.99  | PASS
            v=spf1 other=word moo.cow-far_out=dog a -all | 192.0.2.10 | PASS
            v=spf1 exists:%{i}.list.example -all     | 192.0.2.1   | FAIL
            """)
    void followsTheRecord(String record, String client, Result expected) {
        assertEquals(expected, result(record, client).result());
    }

    /** One wrong term spoils the record, wherever it stands (RFC 7208 §4.6). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "v=spf1 ip4:192.0.2.1 nonsense",
                "v=spf1 ip4:192.0.2.1 -all ip4:1.2.3.4.5",
                "v=spf1 ip4:192.0.2.1 ip4:1.2.3.4/33",
                "v=spf1 ip4:192.0.2.1 ip4:1.2.3.4/032",
                "v=spf1 ip4:192.0.2.1 ip6:2001:db8::/129",
                "v=spf1 ip4:192.0.2.1 ip6:192.0.2.1",
                "v=spf1 ip4:192.0.2.1 ip4:",
                "v=spf1 ip4:192.0.2.1 all.",
                "v=spf1 ip4:192.0.2.1 all/8",
                "v=spf1 ip4:192.0.2.1 a/33",
                "v=spf1 ip4:192.0.2.1 a/99999999999",
                "v=spf1 ip4:192.0.2.1 a//129",
                "v=spf1 ip4:192.0.2.1 a:",
                "v=spf1 ip4:192.0.2.1 a:com",
                "v=spf1 ip4:192.0.2.1 a:example.111",
                "v=spf1 ip4:192.0.2.1 include",
                "v=spf1 ip4:192.0.2.1 include:",
                "v=spf1 ip4:192.0.2.1 exists",
                "v=spf1 ip4:192.0.2.1 exists:%(i).example.com",
                "v=spf1 ip4:192.0.2.1 exists:%{x}.example.com",
                "v=spf1 ip4:192.0.2.1 exists:%{i.example.com",
                "v=spf1 ip4:192.0.2.1 redirect=a.example redirect=b.example",
                "v=spf1 ip4:192.0.2.1 exp=a.example exp=b.example",
                "v=spf1 ip4:192.0.2.1 =word",
                "v=spf1 ip4:192.0.2.1 a:exämple.com",
                "v=spf1 ip4:192.0.2.1 ptr:"
            })
    void takesNothingFromARecordWithATermThatMakesNoSense(String record) {
        assertEquals(Result.PERMERROR, result(record, "192.0.2.1").result(), record);
    }

    /** RFC 7208 §7.4. */
    @ParameterizedTest
    @CsvSource({
        "%{s}.x.example, strong-bad@email.example.com.x.example",
        "%{o}, email.example.com",
        "%{d}, email.example.com",
        "%{d4}, email.example.com",
        "%{d3}, email.example.com",
        "%{d2}, example.com",
        "%{d1}, com",
        "%{dr}, com.example.email",
        "%{d2r}, example.email",
        "%{l}.x.example, strong-bad.x.example",
        "%{l-}.x.example, strong.bad.x.example",
        "%{lr-}.x.example, bad.strong.x.example",
        "%{l1r-}.x.example, strong.x.example",
        "%{ir}.%{v}._spf.%{d2}, 3.2.0.192.in-addr._spf.example.com",
        "%{lr-}.lp._spf.%{d2}, bad.strong.lp._spf.example.com",
        "%{lr-}.lp.%{ir}.%{v}._spf.%{d2}, bad.strong.lp.3.2.0.192.in-addr._spf.example.com",
        "%{d2}.trusted-domains.example.net, example.com.trusted-domains.example.net",
        "%{S}.x.example, strong-bad%40email.example.com.x.example",
        "%{h}, mail.example.net"
    })
    void makesNamesOfMacros(String spec, String expected) throws SpfStop {
        SpfQuestion question =
                new SpfQuestion(KnownNames.address("192.0.2.3"), "strong-bad", "email.example.com", "mail.example.net");
        assertEquals(expected, new Macros(question).expand(spec, "email.example.com", () -> "unknown"));
    }

    @Test
    void writesAnIp6AddressAsNibbles() throws SpfStop {
        SpfQuestion question =
                new SpfQuestion(KnownNames.address("2001:db8::cb01"), "strong-bad", "email.example.com", "h.example");
        assertEquals(
                "1.0.b.c.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6._spf.example.com",
                new Macros(question).expand("%{ir}.%{v}._spf.%{d2}", "email.example.com", () -> "unknown"));
    }

    @Test
    void dropsLabelsFromTheLeftWhereANameIsTooLong() throws SpfStop {
        SpfQuestion question =
                new SpfQuestion(KnownNames.address("192.0.2.3"), "x.".repeat(150) + "y", "example.com", "h.example");
        String name = new Macros(question).expand("%{l}.example.com", "example.com", () -> "unknown");
        assertTrue(name.length() <= 253 && name.endsWith(".x.y.example.com"), name);
    }

    @Test
    void asksAboutTheClientsNameWhereThereIsNoSender() {
        KnownNames dns = KnownNames.of("mail.example.net TXT v=spf1 ip4:192.0.2.3 -all");
        SpfQuestion question = SpfQuestion.of(KnownNames.address("192.0.2.3"), Optional.empty(), "Mail.Example.net");
        SpfOutcome outcome = new SpfCheck(question, dns).run(true);
        assertEquals(new SpfOutcome(Result.PASS, "mail.example.net", true, ""), outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "[192.0.2.1]", "", "a..example", "x.example\u0000"})
    void saysNothingOfWhatIsNoDomain(String domain) {
        KnownNames dns = KnownNames.of("");
        SpfQuestion question = new SpfQuestion(KnownNames.address("192.0.2.3"), "ann", domain, "h.example");
        assertEquals(Result.NONE, new SpfCheck(question, dns).run(false).result());
        assertEquals(0, dns.asked());
    }

    /** RFC 7208 §5.2. */
    @ParameterizedTest
    @CsvSource({"+all, PASS", "-all, NEUTRAL", "~all, NEUTRAL", "?all, NEUTRAL", "nonsense, PERMERROR"})
    void includesWhatPassesElsewhere(String there, Result expected) {
        String zone = "example.com TXT v=spf1 include:other.example ?all\nother.example TXT v=spf1 " + there;
        assertEquals(expected, check(KnownNames.of(zone), "192.0.2.1").result());
    }

    @Test
    void takesAnIncludedDomainWithoutARecordForAMistake() {
        String zone = "example.com TXT v=spf1 include:other.example ?all";
        assertEquals(Result.PERMERROR, check(KnownNames.of(zone), "192.0.2.1").result());
    }

    @Test
    void goesOnElsewhereWhereNothingFits() {
        String zone = "example.com TXT v=spf1 redirect=other.example ip4:10.0.0.1\n"
                + "other.example TXT v=spf1 ip4:192.0.2.1 -all";
        assertEquals(Result.PASS, check(KnownNames.of(zone), "192.0.2.1").result());
        assertEquals(Result.PASS, check(KnownNames.of(zone), "10.0.0.1").result());
        assertEquals(Result.FAIL, check(KnownNames.of(zone), "192.0.2.2").result());
    }

    @Test
    void takesARedirectToNowhereForAMistake() {
        String zone = "example.com TXT v=spf1 redirect=other.example";
        assertEquals(Result.PERMERROR, check(KnownNames.of(zone), "192.0.2.1").result());
    }

    @Test
    void takesTwoRecordsForAMistake() {
        String zone = "example.com TXT v=spf1 -all\nexample.com TXT v=spf1 +all\nexample.com TXT something else";
        assertEquals(Result.PERMERROR, check(KnownNames.of(zone), "192.0.2.1").result());
    }

    @Test
    void saysThatItCannotBeFoundOutNow() {
        assertEquals(
                Result.TEMPERROR,
                check(KnownNames.of("example.com TIMEOUT"), "192.0.2.1").result());
        String zone = "example.com TXT v=spf1 a:slow.example -all\nslow.example TIMEOUT";
        assertEquals(Result.TEMPERROR, check(KnownNames.of(zone), "192.0.2.1").result());
    }

    /** Fault A19; RFC 7208 §4.6.4. */
    @Test
    void givesUpAfterTenLookUps() {
        String names = "a:example.com ".repeat(10);
        assertEquals(
                Result.PASS, result("v=spf1 " + names + "+all", "203.0.113.1").result());
        assertEquals(
                Result.PERMERROR,
                result("v=spf1 " + names + "a +all", "203.0.113.1").result());
    }

    @Test
    void givesUpOnRecordsThatIncludeEachOther() {
        KnownNames dns = KnownNames.of(
                "example.com TXT v=spf1 include:b.example -all\nb.example TXT v=spf1 include:example.com -all");
        assertEquals(Result.PERMERROR, check(dns, "192.0.2.1").result());
        assertTrue(dns.asked() <= 11, "asked " + dns.asked());
    }

    @Test
    void givesUpOnTwoHundredIncludes() {
        KnownNames dns = KnownNames.of("");
        dns.add(
                "example.com",
                "TXT",
                "v=spf1 "
                        + IntStream.range(0, 200)
                                .mapToObj(i -> "include:i" + i + ".example")
                                .collect(Collectors.joining(" ")));
        IntStream.range(0, 200).forEach(i -> dns.add("i" + i + ".example", "TXT", "v=spf1 ?all"));
        assertEquals(Result.PERMERROR, check(dns, "192.0.2.1").result());
        assertEquals(11, dns.asked());
    }

    @Test
    void givesUpAfterTwoNamesThatAreNotThere() {
        assertEquals(
                Result.FAIL,
                result("v=spf1 a:n1.example a:n2.example -all", "192.0.2.1").result());
        assertEquals(
                Result.PERMERROR,
                result("v=spf1 a:n1.example mx:n2.example exists:n3.example -all", "192.0.2.1")
                        .result());
    }

    @Test
    void givesUpOnADomainWithElevenExchangers() {
        KnownNames dns = KnownNames.of("example.com TXT v=spf1 mx -all");
        IntStream.range(0, 11).forEach(i -> dns.add("example.com", "MX", "m" + i + ".example"));
        assertEquals(Result.PERMERROR, check(dns, "192.0.2.1").result());
        assertEquals(2, dns.asked());
    }

    @Test
    void asksNoMoreThanTenNamesOfAnAddress() {
        KnownNames dns = KnownNames.of("example.com TXT v=spf1 ptr -all");
        IntStream.range(0, 500).forEach(i -> dns.add("192.0.2.1", "PTR", "m" + i + ".example.com"));
        assertEquals(Result.FAIL, check(dns, "192.0.2.1").result());
        assertEquals(12, dns.asked());
    }

    /** Records of any size neither take long nor much of the stack. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:x",
                "a:x-",
                "a:x.",
                "exists:%{i}",
                "foo=%{i}",
                "ip4:1",
                "ip6::",
                "ip6:dead",
                "ip6:ab12.34.56.78",
                "a/1",
                "%",
                "include:"
            })
    void readsHostileRecordsInNoTime(String part) {
        for (int times : new int[] {30, 300, 1500, 20_000, 200_000}) {
            String term = part + part.substring(part.length() - 1).repeat(times);
            assertTimeout(Duration.ofSeconds(2), () -> result("v=spf1 " + term + "! -all", "192.0.2.1"));
            assertTimeout(Duration.ofSeconds(2), () -> result("v=spf1 " + (part + " ").repeat(times), "192.0.2.1"));
            assertTimeout(Duration.ofSeconds(2), () -> result("v=spf1 a:" + "%{l}".repeat(times), "192.0.2.1"));
        }
    }

    private static SpfOutcome result(String record, String client) {
        return check(KnownNames.of(EXAMPLE).add("example.com", "TXT", record), client);
    }

    private static SpfOutcome check(KnownNames dns, String client) {
        SpfQuestion question =
                SpfQuestion.of(KnownNames.address(client), Optional.of(new Address("ann", "Example.com")), "h.example");
        return new SpfCheck(question, dns).run(false);
    }
}
