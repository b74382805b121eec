package org.pillarbox.routing.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.Origin;
import org.pillarbox.routing.lan.LanRules.Stage;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.LanForwardingSettings;

class LanRulesTest {
    private static final Arrival SMTP = Arrival.of(Mail.STRANGER);

    @Test
    @Tag("LOC-048")
    @Tag("LOC-049")
    @Tag("LOC-047")
    void sendsToTheServersPortOrToTheUsualOne() {
        String rules = "joe@company.com 192.168.66.101:1025\nfred@company.com 192.168.66.102";
        assertEquals("192.168.66.101:1025 for joe@company.com", local(rules, "joe@company.com"));
        assertEquals("192.168.66.102 for fred@company.com", local(rules, "fred@company.com"));
        assertEquals("mail.lan for fred@company.com", local("fred@company.com mail.lan:25", "fred@company.com"));
    }

    @Test
    @Tag("LOC-055")
    @Tag("LOC-053")
    @Tag("LOC-056")
    void theFirstRuleInTheTextSaysForWhomItGoesOut() {
        String rules =
                """
                fred@domain.com 192.168.1.1 fred@company.com
                *@domain.com 192.168.1.1 *@company.com
                *@company.com 192.168.1.1
                """;
        assertEquals("192.168.1.1 for fred@company.com", local(rules, "fred@domain.com"));
        assertEquals("192.168.1.1 for ann@company.com", local(rules, "ann@domain.com"));
        assertEquals("192.168.1.1 for bob@company.com", local(rules, "bob@company.com"));
        assertEquals(
                "192.168.66.102 for fred@othercompany.com",
                local("*@company.com 192.168.66.102 *@othercompany.com", "fred@company.com"));
    }

    @Test
    @Tag("LOC-057")
    @Tag("LOC-056")
    void anEarlierRuleWinsOverALaterOneWithWildcards() {
        String rules = "fred@company.com 192.168.66.101\nf*@company.com 192.168.66.102";
        assertEquals("192.168.66.101 for fred@company.com", local(rules, "fred@company.com"));
        assertEquals("192.168.66.102 for fran@company.com", local(rules, "fran@company.com"));
        assertEquals("none", local(rules, "ann@company.com"));
        String turned = "f*@company.com 192.168.66.102\nfred@company.com 192.168.66.101";
        assertEquals("192.168.66.102 for fred@company.com", local(turned, "fred@company.com"));
    }

    @Test
    @Tag("LOC-054")
    void theSameNameIsTakenFromAMatchWithWildcardsElsewhere() {
        assertEquals("h for frank@b.example", local("f?an*@a.example h *@b.example", "frank@a.example"));
        assertEquals("h for frank@b.example", local("frank@a.example h *@b.example", "frank@a.example"));
    }

    @ParameterizedTest
    @Tag("LOC-052")
    @CsvSource({
        "*@company.com, ANN@Company.COM",
        "Ann@Company.Com, ann@company.com",
        "a?n@company.com, ANN@company.com",
        "*n*@c*y.com, ann@company.com",
        "a**@company.com, a@company.com"
    })
    void wildcardsStandForAnyRunOrOneCharacterAndCaseDoesNotMatter(String match, String address) {
        assertEquals("h for " + address, local(match + " h", address));
        assertEquals("none", local("a?@company.com h", address));
    }

    @Test
    @Tag("LOC-051")
    @Tag("HOW-046")
    void aBareNameMatchesAtEveryLocalDomainAndNowhereElse() {
        assertEquals("192.168.1.1 for martin@company.com", local("Martin 192.168.1.1", "martin@company.com"));
        assertEquals("192.168.1.1 for Martin@second.example", local("Martin 192.168.1.1", "Martin@second.example"));
        assertEquals("none", find("Martin 192.168.1.1", "martin@company.com", SMTP, Stage.OUTSIDE));
    }

    @Test
    void aDomainElsewhereIsForwardedOnlyWhereARuleNamesIt() {
        assertEquals("h for ann@b.example", find("*@b.example h", "ann@b.example", SMTP, Stage.OUTSIDE));
        assertEquals("h for joe@b.example", find("~@b.example h joe@b.example", "x@b.example", SMTP, Stage.OUTSIDE));
        assertEquals("none", find("*@* h", "ann@b.example", SMTP, Stage.OUTSIDE));
        assertEquals("none", find("* h", "ann@b.example", SMTP, Stage.OUTSIDE));
        assertEquals("none", find("*@*.example h", "ann@b.example", SMTP, Stage.OUTSIDE));
    }

    @Test
    @Tag("LOC-058")
    void theRuleForUnknownAddressesWaitsForTheOthersWhereverItStands() {
        String rules = "~@company.com 192.168.66.101:1025 joe@company.com\nann@company.com 192.168.66.102";
        assertEquals("192.168.66.102 for ann@company.com", local(rules, "ann@company.com"));
        assertEquals("none", local(rules, "zed@company.com"));
        assertEquals("192.168.66.101:1025 for joe@company.com", find(rules, "zed@company.com", SMTP, Stage.REST));
        assertEquals("none", find(rules, "ann@other.example", SMTP, Stage.REST));
    }

    @Test
    @Tag("LOC-063")
    @Tag("LOC-061")
    void aConditionTellsDownloadedFromReceivedMail() {
        String rules = "(pop3) fred@domain.com 192.168.1.1\n(smtp) fred@domain.com 192.168.1.2";
        assertEquals("192.168.1.1 for fred@domain.com", came(rules, "fred@domain.com", 7, ""));
        assertEquals("192.168.1.2 for fred@domain.com", local(rules, "fred@domain.com"));
        assertEquals("none", find(rules, "fred@domain.com", Arrival.of(Origin.SERVER), Stage.LOCAL));
    }

    @Test
    @Tag("LOC-064")
    void aRangeNamesInMailSettings() {
        String rules = "(1-5) bob@domain.com 192.168.1.1";
        assertEquals("192.168.1.1 for bob@domain.com", came(rules, "bob@domain.com", 1, ""));
        assertEquals("192.168.1.1 for bob@domain.com", came(rules, "bob@domain.com", 5, ""));
        assertEquals("none", came(rules, "bob@domain.com", 6, ""));
        assertEquals("none", local(rules, "bob@domain.com"));
    }

    @Test
    @Tag("LOC-065")
    void oneItemOfAConditionThatFitsIsEnough() {
        String rules = "(smtp,1,3) jill@domain.com 192.168.1.1";
        assertEquals("192.168.1.1 for jill@domain.com", local(rules, "jill@domain.com"));
        assertEquals("192.168.1.1 for jill@domain.com", came(rules, "jill@domain.com", 1, ""));
        assertEquals("192.168.1.1 for jill@domain.com", came(rules, "jill@domain.com", 3, ""));
        assertEquals("none", came(rules, "jill@domain.com", 2, ""));
    }

    @Test
    @Tag("LOC-066")
    void namesOfInMailSettingsHaveBlanksAndNoCase() {
        String rules = "(Head Office Mail, 9) ann@a.example h";
        assertEquals("h for ann@a.example", came(rules, "ann@a.example", 2, "head office MAIL"));
        assertEquals("none", came(rules, "ann@a.example", 2, "other"));
        List<Arrival> inMails = List.of(Arrival.downloaded(2, "Head office mail"));
        assertEquals(
                List.of("Line 1: there is no In Mail 9"), LanRules.parse(rules).warnings(inMails));
        assertEquals(
                List.of("Line 1: there is no In Mail \"head office mail\", 9"),
                LanRules.parse(rules).warnings(List.of()));
    }

    @Test
    @Tag("LOC-062")
    void aRuleWithoutAConditionIsUsedForAllMessages() {
        assertEquals("h for ann@a.example", local("ann@a.example h", "ann@a.example"));
        assertEquals("h for ann@a.example", came("ann@a.example h", "ann@a.example", 4, ""));
        assertEquals(
                "h for ann@a.example",
                find("ann@a.example h", "ann@a.example", Arrival.of(Origin.SERVER), Stage.LOCAL));
    }

    @Test
    @Tag("LOC-045")
    void passesOverBlankLinesAndRemarks() {
        String rules = "# offices\r\n\r\n  \t\n\t( smtp )   ann@a.example \t h:26   bob@b.example  \r\n#x y";
        assertEquals(1, LanRules.parse(rules).size());
        assertEquals("h:26 for bob@b.example", local(rules, "ann@a.example"));
    }

    @ParameterizedTest
    @Tag("LOC-046")
    @ValueSource(
            strings = {
                "ann@a.example",
                "(smtp ann@a.example h",
                "() ann@a.example h",
                "(1,,2) ann@a.example h",
                "ann@a.example h ann@b.example more",
                "ann@a.example h:0",
                "ann@a.example h:65536",
                "ann@a.example h:x",
                "ann@a.example h/",
                "ann@@a.example h",
                "@a.example h",
                "~ h",
                "~x@a.example h",
                "ann@a.example h bob",
                "ann@a.example h b*@a.example",
                "ann@a.example h *@*.example",
                "<ann@a.example> h"
            })
    void refusesALineThatIsNoRuleByItsNumber(String line) {
        InvalidSetting refused =
                assertThrows(InvalidSetting.class, () -> LanRules.parse("bob@a.example h\n#\n" + line));
        assertEquals("rules", refused.field());
        assertTrue(refused.getMessage().startsWith("Line 3: "), refused.getMessage());
    }

    @Test
    @Tag("LOC-046")
    void unreadableRulesLeaveTheOnesInForce() {
        FixedSettings settings = new FixedSettings();
        CompiledLanRules rules = new CompiledLanRules(settings);
        settings.put(LanForwardingSettings.DEFAULT.withRules("ann@a.example h"));
        assertEquals(1, rules.get().size());
        LanForwardingSettings broken = LanForwardingSettings.DEFAULT.withRules("ann@a.example h\nbob@a.example");
        assertThrows(InvalidSetting.class, () -> new LanRulesCheck().check(broken));
        settings.put(broken);
        assertEquals(1, rules.get().size());
    }

    @Test
    void knowsBothSpellingsOfAnInternationalDomain() {
        assertEquals("h for ann@bücher.example", local("ann@xn--bcher-kva.example h", "ann@bücher.example"));
        assertEquals("h for ann@xn--bcher-kva.example", local("*@Bücher.example h", "ann@xn--bcher-kva.example"));
    }

    @Test
    @Tag("LOC-040")
    void findsOneOfTenThousandAddressesAndTakesNoTimeOverHostileWildcards() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append("user")
                    .append(i)
                    .append("@a.example 10.0.0.")
                    .append(i % 250)
                    .append('\n');
        }
        String rules = text + "*a*a*a*a*a*a*a*a*a*b@a.example 10.0.0.251\n";
        LanRules parsed = LanRules.parse(rules);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 10_000; i++) {
                Optional<LanRules.Match> match =
                        parsed.find(Mail.address("user" + i + "@a.example"), SMTP, Stage.LOCAL);
                assertEquals(i + 1, match.orElseThrow().line());
            }
            assertTrue(parsed.find(Mail.address("a".repeat(300) + "@a.example"), SMTP, Stage.LOCAL)
                    .isEmpty());
        });
    }

    private static String local(String rules, String address) {
        return find(rules, address, SMTP, Stage.LOCAL);
    }

    private static String came(String rules, String address, int inMail, String name) {
        return find(rules, address, Arrival.downloaded(inMail, name), Stage.LOCAL);
    }

    private static String find(String rules, String address, Arrival arrival, Stage stage) {
        return LanRules.parse(rules)
                .find(Mail.address(address), arrival, stage)
                .map(match -> match.server() + " for " + match.recipient())
                .orElse("none");
    }
}
