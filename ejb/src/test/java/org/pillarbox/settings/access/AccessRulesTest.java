package org.pillarbox.settings.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.control.AccessList;
import org.pillarbox.api.mail.AddressBlock;

class AccessRulesTest {
    private static InetAddress address(String text) {
        return AddressBlock.address(text).orElseThrow();
    }

    private static AccessRules rules(String... lines) {
        AccessRules rules = AccessRules.of(String.join("\n", lines), AccessWords.NAMES_OR_NOAUTH);
        assertEquals(List.of(), rules.faults());
        return rules;
    }

    /** Both ways that decide about addresses must agree. */
    private static boolean admits(AccessRules rules, String address) {
        boolean admitted = !rules.decide(address(address)).isRefused();
        assertEquals(rules.addresses().admits(address(address)), admitted, address);
        return admitted;
    }

    private static boolean admits(AccessRules rules, String address, String user) {
        return !rules.decide(address(address), user).isRefused();
    }

    @Test
    @Tag("SRV-287")
    @Tag("SRV-293")
    void commentsAndBlankLinesRestrictNobody() {
        AccessRules rules = rules("# nobody from outside", "", "  \t", "  # and nobody else");
        assertTrue(rules.isOpen());
        assertTrue(admits(rules, "203.0.113.1"));
        assertEquals(new AccessDecision.NoRules(), rules.decide(address("203.0.113.1"), "fred"));
    }

    @Test
    @Tag("SRV-288")
    @Tag("SRV-290")
    @Tag("SRV-291")
    void anExclamationMarkProhibitsItsAddressesAndNothingElse() {
        AccessRules rules = rules("!192.168.17.0 255.255.255.0", "0.0.0.0 0.0.0.0");
        assertFalse(admits(rules, "192.168.17.0"));
        assertFalse(admits(rules, "192.168.17.255"));
        assertTrue(admits(rules, "192.168.16.255"));
        assertTrue(admits(rules, "192.168.18.0"));
        AccessRules spaced = rules("  !  192.168.17.0 \t 255.255.255.0  ", "0.0.0.0 0.0.0.0");
        assertFalse(admits(spaced, "192.168.17.5"));
    }

    @Test
    @Tag("SRV-289")
    void anAddressAloneIsThatAddress() {
        AccessRules rules = rules("192.168.17.5");
        assertTrue(admits(rules, "192.168.17.5"));
        assertFalse(admits(rules, "192.168.17.4"));
        assertFalse(admits(rules, "192.168.17.6"));
    }

    @Test
    @Tag("SRV-292")
    void linesAreTriedInTheirOrder() {
        AccessRules rules = rules("192.168.1.5", "!192.168.1.0 255.255.255.0", "192.168.0.0 255.255.0.0");
        assertEquals(new AccessDecision.Allowed(1, Set.of(), false), rules.decide(address("192.168.1.5")));
        assertEquals(new AccessDecision.Refused(OptionalInt.of(2)), rules.decide(address("192.168.1.6")));
        assertEquals(new AccessDecision.Allowed(3, Set.of(), false), rules.decide(address("192.168.2.6")));
        assertEquals(new AccessDecision.Refused(OptionalInt.empty()), rules.decide(address("10.0.0.1")));
    }

    @Test
    @Tag("SRV-294")
    void whoIsInNoLineIsRefusedEvenWhereAllLinesProhibit() {
        assertFalse(admits(rules("192.168.17.0 255.255.255.0"), "10.1.2.3"));
        assertFalse(admits(rules("!192.168.17.0 255.255.255.0"), "10.1.2.3"));
        assertFalse(admits(rules("!10.0.0.0/8 karen"), "10.1.2.3"));
        assertFalse(admits(rules("!10.0.0.0/8 karen"), "10.1.2.3", "fred"));
    }

    @Test
    @Tag("SRV-295")
    @Tag("SRV-296")
    void theLastLineMayBeAboutEverybody() {
        AccessRules allowing = rules("!192.168.17.0 255.255.255.0", "0.0.0.0 0.0.0.0");
        assertFalse(admits(allowing, "192.168.17.5"));
        assertTrue(admits(allowing, "10.1.2.3"));
        assertTrue(admits(allowing, "2001:db8::1"));
        AccessRules refusing = rules("192.168.17.0 255.255.255.0", "!0.0.0.0 0.0.0.0");
        assertTrue(admits(refusing, "192.168.17.5"));
        assertFalse(admits(refusing, "10.1.2.3"));
        assertFalse(admits(refusing, "2001:db8::1"));
    }

    @Test
    @Tag("SRV-297")
    @Tag("SRV-298")
    @Tag("SRV-055")
    @Tag("WEB-031")
    void onlyTheNamedUsersLogInFromALineWithNames() {
        AccessRules rules = rules("192.168.1.0 255.255.255.0 fred bob sarah");
        assertTrue(admits(rules, "192.168.1.7"), "before the name is known");
        for (String named : Set.of("fred", "bob", "sarah")) {
            assertTrue(admits(rules, "192.168.1.0", named));
            assertTrue(admits(rules, "192.168.1.255", named));
        }
        assertFalse(admits(rules, "192.168.1.7", "karen"));
        assertFalse(admits(rules, "10.0.0.1", "fred"));
        assertFalse(admits(rules, "10.0.0.1"));
        assertTrue(rules.decide(address("192.168.1.7")).isForNamedUsers());
    }

    @Test
    @Tag("SRV-299")
    void aLineWithNamesEndsTheSearchForEverybodyThere() {
        AccessRules rules = rules("192.168.1.0 255.255.255.0 fred", "0.0.0.0 0.0.0.0");
        assertEquals(new AccessDecision.Refused(OptionalInt.of(1)), rules.decide(address("192.168.1.7"), "karen"));
        assertTrue(admits(rules, "10.0.0.1", "karen"));
    }

    @Test
    @Tag("SRV-300")
    void prohibitingSomeUsersLetsTheOthersGoOn() {
        AccessRules rules = rules(
                "!192.168.1.0 255.255.255.0 karen bob",
                "192.168.1.0 255.255.255.0 fred bob",
                "!10.0.0.0 255.0.0.0 fred",
                "0.0.0.0 0.0.0.0");
        assertEquals(new AccessDecision.Refused(OptionalInt.of(1)), rules.decide(address("192.168.1.7"), "karen"));
        assertEquals(new AccessDecision.Refused(OptionalInt.of(1)), rules.decide(address("192.168.1.7"), "bob"));
        assertTrue(admits(rules, "192.168.1.7", "fred"));
        assertFalse(admits(rules, "10.1.1.1", "fred"));
        assertTrue(admits(rules, "10.1.1.1", "bob"));
        assertTrue(admits(rules, "10.1.1.1"));
        AccessRules behind = rules("192.168.1.0 255.255.255.0", "!192.168.1.7 karen");
        assertTrue(admits(behind, "192.168.1.7", "karen"), "the first line has decided");
    }

    @Test
    @Tag("SRV-301")
    @Tag("SRV-302")
    void namesAreOfAnyCaseAfterAnyRunOfBlanksAndAlsoBehindOneAddress() {
        AccessRules rules = rules("192.168.1.7 \t Fred\t  BOB", "192.168.2.0/24   sarah");
        assertTrue(admits(rules, "192.168.1.7", "fReD"));
        assertTrue(admits(rules, "192.168.1.7", "bob"));
        assertFalse(admits(rules, "192.168.1.7", "sarah"));
        assertTrue(admits(rules, "192.168.2.1", "SARAH"));
        assertFalse(admits(rules, "192.168.1.8", "fred"));
    }

    @Test
    @Tag("SRV-303")
    @Tag("SRV-304")
    @Tag("SRV-105")
    void clientsInARangeWithNoauthNeedNotLogIn() {
        AccessRules rules = rules("192.168.1.0 255.255.255.0 noauth", "0.0.0.0 0.0.0.0");
        assertTrue(rules.decide(address("192.168.1.20")).isNoauth());
        AccessDecision outside = rules.decide(address("201.127.64.31"));
        assertFalse(outside.isRefused());
        assertFalse(outside.isNoauth());
        assertTrue(rules("10.0.0.1 NoAuth").decide(address("10.0.0.1")).isNoauth());
    }

    @Test
    @Tag("SRV-310")
    void bitsOutsideTheMaskDoNotCount() {
        AccessRules rules = rules("192.168.17.77 255.255.255.0");
        assertTrue(admits(rules, "192.168.17.1"));
        assertFalse(admits(rules, "192.168.18.77"));
    }

    @Test
    @Tag("SRV-312")
    void addressesOfIpv6AndLengthsOfPrefixesAreTaken() {
        AccessRules rules = rules(
                "!2001:db8:0:17::/64",
                "2001:db8::/32 fred",
                "192.168.1.0/24",
                "!::1",
                "fe80::1",
                "::ffff:10.0.0.0/104");
        assertFalse(admits(rules, "2001:db8:0:17::5"));
        assertTrue(admits(rules, "2001:db8:0:18::5"));
        assertTrue(admits(rules, "2001:db8::5", "Fred"));
        assertFalse(admits(rules, "2001:db8::5", "bob"));
        assertTrue(admits(rules, "192.168.1.9"));
        assertFalse(admits(rules, "192.168.2.9"));
        assertFalse(admits(rules, "::1"));
        assertTrue(admits(rules, "fe80::1"));
        assertTrue(admits(rules, "10.9.9.9"));
        assertTrue(admits(rules("127.0.0.0 255.0.0.0"), "::1"), "both are this machine");
    }

    @Test
    @Tag("SRV-313")
    void theTextKeepsItsCommentsAndItsOrder() {
        String text = "# the office\n\n192.168.1.0   255.255.255.0\n  # a guest\n!10.0.0.1\n";
        assertEquals(text, AccessRules.of(text, AccessWords.NONE).text());
        assertEquals(
                text,
                AccessRules.of("\ufeff" + text.replace("\n", "\r\n"), AccessWords.NONE)
                        .text());
    }

    @Test
    void aTextThatCannotBeReadRestrictsNobody() {
        AccessRules broken = AccessRules.of("192.168.1.0 255.255.255.0\nnonsense\n", AccessWords.NONE);
        assertTrue(broken.isOpen());
        assertTrue(admits(broken, "203.0.113.1"));
        assertTrue(admits(broken, "203.0.113.1", "fred"));
    }

    @Test
    @Tag("D12")
    void tenThousandLinesDecideInMicroseconds() {
        String many = IntStream.range(0, 10_000)
                .mapToObj(i -> (i % 3 == 0 ? "!" : "")
                        + (i % 2 == 0
                                ? "10." + i / 256 + "." + i % 256 + ".0/" + (8 + i % 25)
                                : "2001:db8:" + Integer.toHexString(i) + "::/" + (33 + i % 90)))
                .collect(Collectors.joining("\n"));
        long begin = System.nanoTime();
        AccessRules rules = AccessRules.of(many, AccessWords.NAMES);
        AccessList compiled = rules.addresses();
        long built = System.nanoTime() - begin;
        assertEquals(List.of(), rules.faults());
        InetAddress[] asked = {address("203.0.113.9"), address("2001:db8:1::1"), address("10.1.2.3")};
        long answered = decisions(rules, compiled, asked);
        assertTrue(built < 2_000_000_000L, "built in " + built / 1000 + " us");
        assertTrue(answered < 100_000, "decided in " + answered + " ns");
    }

    @Test
    @Tag("D12")
    void tenThousandUsersAreShutOutAtNoCost() {
        String many = IntStream.range(0, 10_000)
                        .mapToObj(i -> "!0.0.0.0 0.0.0.0 user" + i)
                        .collect(Collectors.joining("\n"))
                + "\n0.0.0.0 0.0.0.0";
        AccessRules rules = AccessRules.of(many, AccessWords.NAMES);
        assertFalse(admits(rules, "10.0.0.1", "user9999"));
        assertTrue(admits(rules, "10.0.0.1", "user10000"));
        InetAddress from = address("10.0.0.1");
        long took = decisions(rules, rules.addresses(), new InetAddress[] {from});
        assertTrue(took < 100_000, "decided in " + took + " ns");
    }

    /** Nanoseconds for one decision of each kind, in the best of ten rounds: other things run on the machine, too. */
    private static long decisions(AccessRules rules, AccessList compiled, InetAddress[] asked) {
        int times = 1_000;
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 10; round++) {
            long begin = System.nanoTime();
            for (int i = 0; i < times; i++) {
                rules.decide(asked[i % asked.length], "nobody");
                compiled.admits(asked[i % asked.length]);
            }
            best = Math.min(best, (System.nanoTime() - begin) / times);
        }
        return best;
    }
}
