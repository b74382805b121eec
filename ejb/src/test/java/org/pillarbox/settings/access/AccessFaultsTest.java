package org.pillarbox.settings.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccessFaultsTest {
    private static String fault(AccessWords words, String line) {
        List<AccessFault> faults =
                AccessRules.of("# first\n10.0.0.1\n" + line + "\n", words).faults();
        assertEquals(1, faults.size(), line);
        assertEquals(3, faults.get(0).line());
        return faults.get(0).toString();
    }

    @ParameterizedTest
    @Tag("SRV-309")
    @CsvSource(
            delimiter = '|',
            value = {
                "host.example | Line 3: \"host.example\" is no IP address",
                "192.168.1 | Line 3: \"192.168.1\" is no IP address",
                "192.168.1.256 | Line 3: \"192.168.1.256\" is no IP address",
                "! | Line 3: an address is missing behind \"!\"",
                "!! 10.0.0.1 | Line 3: \"!\" is no IP address",
                "192.168.1.0 255.255.256.0 | Line 3: \"255.255.256.0\" is no subnet mask such as 255.255.255.0",
                "192.168.1.0 255.255.255.0x | Line 3: \"255.255.255.0x\" is no subnet mask such as 255.255.255.0",
                "192.168.1.0 24 | Line 3: \"24\" is no subnet mask such as 255.255.255.0",
                "192.168.1.0 255.0.255.0 | Line 3: \"255.0.255.0\" is no subnet mask: it has gaps",
                "192.168.1.0 0.0.0.255 | Line 3: \"0.0.0.255\" is no subnet mask: it has gaps",
                "192.168.1.0/33 | Line 3: the length behind \"/\" is a number from 0 to 32, not \"33\"",
                "192.168.1.0/ | Line 3: the length behind \"/\" is a number from 0 to 32, not \"\"",
                "2001:db8::/129 | Line 3: the length behind \"/\" is a number from 0 to 128, not \"129\"",
                "::ffff:10.0.0.0/8 | Line 3: the length behind \"/\" is a number from 96 to 128, not \"8\"",
                "2001:db8:: 255.255.0.0 | Line 3: an IPv6 address has a length such as /64 in place of a mask"
            })
    void aLineThatIsNoneIsNamedWithItsReason(String line, String words) {
        assertEquals(words, fault(AccessWords.NAMES_OR_NOAUTH, line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.0/8 # office | Line 3: a comment stands on a line of its own",
                "10.0.0.0/8 fred, bob | Line 3: \"fred,\" is no user name",
                "10.0.0.0/8 255.255.0 | Line 3: \"255.255.0\" is an address where a user name is expected; each address has"
                        + " a line of its own",
                "10.0.0.0/8 11.0.0.0 | Line 3: \"11.0.0.0\" is an address where a user name is expected; each address has"
                        + " a line of its own",
                "!10.0.0.0/8 noauth | Line 3: clients that are prohibited cannot have noauth",
                "10.0.0.0/8 fred noauth | Line 3: noauth stands alone: who need not log in has no name"
            })
    void whatWouldLockEverybodyOutByMistakeIsNoName(String line, String words) {
        assertEquals(words, fault(AccessWords.NAMES_OR_NOAUTH, line));
    }

    @ParameterizedTest
    @Tag("SRV-308")
    @Tag("SRV-179")
    @Tag("SRV-216")
    @EnumSource(
            value = AccessArea.class,
            names = {"PASSWORD", "FINGER", "ADMIN"})
    void servicesWithoutUsersTakeNoWords(AccessArea area) {
        assertEquals(
                "Line 3: nothing may stand behind the addresses here, so not \"fred\"",
                fault(area.words(), "10.0.0.0 255.0.0.0 fred"));
        assertEquals(
                "Line 3: nothing may stand behind the addresses here, so not \"noauth\"",
                fault(area.words(), "10.0.0.0 255.0.0.0 noauth"));
    }

    @ParameterizedTest
    @Tag("SRV-297")
    @Tag("SRV-303")
    @EnumSource(
            value = AccessArea.class,
            names = {"POP3", "WEB", "WEB_ADMIN"})
    void noauthIsForSmtpOnly(AccessArea area) {
        assertEquals("Line 3: noauth is for SMTP only", fault(area.words(), "10.0.0.0/8 noauth"));
        assertTrue(AccessRules.of("10.0.0.0/8 fred", area.words()).faults().isEmpty());
    }

    @Test
    void endlessTextsAreBounded() {
        String line = "x\n";
        assertEquals(
                100,
                AccessRules.of(line.repeat(5_000), AccessWords.NONE).faults().size());
        AccessRules many = AccessRules.of("10.0.0.1\n".repeat(AccessRules.MOST_LINES + 1), AccessWords.NONE);
        assertEquals(
                "Line 20001: there may be 20000 lines at most",
                many.faults().get(0).toString());
        AccessRules longest = AccessRules.of(" ".repeat(AccessRules.LONGEST + 1), AccessWords.NONE);
        assertEquals(
                "Line 1: the text may have 1000000 characters at most",
                longest.faults().get(0).toString());
        assertTrue(fault(AccessWords.NAMES, "y".repeat(5_000)).length() < 100);
    }
}
