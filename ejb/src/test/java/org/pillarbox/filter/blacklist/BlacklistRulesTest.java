package org.pillarbox.filter.blacklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.settings.BlacklistSettings;
import org.pillarbox.settings.InvalidSetting;

class BlacklistRulesTest {
    private static List<ListRule> read(String text) {
        return BlacklistRules.parse(text).rules();
    }

    @Test
    @Tag("SRV-101")
    void readsZoneActionAnswersAndWords() {
        List<ListRule> rules = read(
                """
                # our lists
                zen.example  REJECT 127.0.0.2-127.0.0.11,127.0.1.0/24 Spam is not taken here

                header.example. header
                \tB\u00fccher.example spam=20 127.0.0.2
                other.example spam What we think
                """);
        assertEquals(List.of(2, 4, 5, 6), rules.stream().map(ListRule::line).toList());
        assertEquals(
                List.of("zen.example", "header.example", "xn--bcher-kva.example", "other.example"),
                rules.stream().map(ListRule::zone).toList());
        assertEquals(
                List.of(ListAction.REJECT, ListAction.HEADER, ListAction.SPAM, ListAction.SPAM),
                rules.stream().map(ListRule::action).toList());
        assertEquals(List.of(0, 0, 20, 50), rules.stream().map(ListRule::points).toList());
        assertEquals("Spam is not taken here", rules.get(0).words());
        assertEquals("What we think", rules.get(3).words());
        assertEquals(List.of(), read("\n  # none\n"));
    }

    @Test
    @Tag("SRV-101")
    void countsTheAnswersThatARuleNamesOrTheUsualOnes() throws Exception {
        AnswerRanges named = read("a.example reject 127.0.0.2-127.0.0.11,127.0.1.0/24,10.0.0.1")
                .get(0)
                .answers();
        for (String hit : List.of("127.0.0.2", "127.0.0.11", "127.0.1.255", "10.0.0.1")) {
            assertTrue(named.contain((Inet4Address) InetAddress.getByName(hit)), hit);
        }
        for (String miss : List.of("127.0.0.1", "127.0.0.12", "127.0.2.0", "10.0.0.2")) {
            assertFalse(named.contain((Inet4Address) InetAddress.getByName(miss)), miss);
        }
        AnswerRanges usual = read("a.example reject").get(0).answers();
        assertTrue(usual.contain((Inet4Address) InetAddress.getByName("127.0.0.2")));
        assertFalse(usual.contain((Inet4Address) InetAddress.getByName("127.255.255.254")), "asked too much");
        assertFalse(usual.contain((Inet4Address) InetAddress.getByName("192.0.2.1")), "the zone is for sale");
    }

    @ParameterizedTest
    @Tag("SRV-101")
    @CsvSource(
            delimiter = '|',
            value = {
                "zen.example | an action is missing behind the zone: reject, header or spam",
                "zen.example refuse | \"refuse\" is no action; it must be reject, header, spam or spam=points",
                "zen.example spam=many | \"spam=many\" is no action; it must be reject, header, spam or spam=points",
                "reject zen.example | \"reject\" is no zone, such as zen.spamhaus.org",
                "zen..example reject | \"zen..example\" is no zone",
                "http://zen.example reject | \"http://zen.example\" is no zone, such as zen.spamhaus.org",
                "zen.example reject 127.0.0.300 | \"127.0.0.300\" is no list of IPv4 addresses",
                "zen.example reject 127.0.0.2, | \"127.0.0.2,\" is no list of IPv4 addresses",
                "zen.example reject 127.0.0.9-127.0.0.2 | \"127.0.0.9-127.0.0.2\" is no list of IPv4 addresses",
                "zen.example reject 127.0.0.0/33 | \"127.0.0.0/33\" is no list of IPv4 addresses",
                "zen.example reject nön | the words for the reply are up to 200 letters, digits and signs of ASCII"
            })
    void refusesALineWithItsNumberAndTheReason(String line, String reason) {
        InvalidSetting refused =
                assertThrows(InvalidSetting.class, () -> read("# first\ngood.example reject\n" + line + "\n"));
        assertEquals("rules", refused.field());
        assertEquals("Line 3: " + reason + ".", refused.getMessage());
    }

    @Test
    @Tag("SRV-101")
    void namesTheFirstLinesThatCannotBeReadAndCountsTheRest() {
        String message =
                assertThrows(InvalidSetting.class, () -> read("x\n".repeat(8))).getMessage();
        assertTrue(message.startsWith("Line 1: "), message);
        assertTrue(message.contains("Line 5: ") && !message.contains("Line 6: "), message);
        assertTrue(message.endsWith("And 3 more."), message);
    }

    @Test
    void hasLimits() {
        assertThrows(InvalidSetting.class, () -> read("a.example reject\n".repeat(51)));
        assertThrows(InvalidSetting.class, () -> read("#".repeat(20_001)));
        assertEquals(50, read("a.example reject\n".repeat(50)).size());
    }

    @Test
    @Tag("SRV-101")
    void onlyWhatCanBeReadIsStored() {
        BlacklistRulesCheck check = new BlacklistRulesCheck();
        check.check(new BlacklistSettings(true, "a.example reject", "192.0.2.0/24", 0, 5));
        InvalidSetting rules = assertThrows(
                InvalidSetting.class, () -> check.check(new BlacklistSettings(true, "a.example", "", 0, 5)));
        assertEquals("rules", rules.field());
        InvalidSetting allowed = assertThrows(
                InvalidSetting.class, () -> check.check(new BlacklistSettings(true, "", "# us\n192.0.2.x", 0, 5)));
        assertEquals("allowed", allowed.field());
        assertTrue(allowed.getMessage().startsWith("Line 2: "), allowed.getMessage());
    }
}
