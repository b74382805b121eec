package org.pillarbox.routing.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.api.mail.AddressBlock;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.relay.RelaySummary.Way;
import org.pillarbox.settings.AccessSettings;
import org.pillarbox.settings.AntiRelay;
import org.pillarbox.settings.SmtpLogin;
import org.pillarbox.settings.SmtpSettings;
import org.pillarbox.settings.access.AccessArea;

class RelaySummariesTest {
    private static final SmtpLogin NONE = new SmtpLogin(false, false, 5, false);

    private final FixedSettings settings = new FixedSettings();
    private final RelaySummaries summaries = new RelaySummaries(
            new ClientRules(settings),
            new LanNetworks(
                    List.of(new AddressBlock(AddressBlock.address("203.0.113.0").orElseThrow(), 24))));

    @Test
    void aNewInstallationIsClosedAndTakesMail() {
        RelaySummary summary = summaries.of(settings.get(SmtpSettings.class));
        assertFalse(summary.openRelay());
        assertFalse(summary.incomingRefused());
        assertEquals(List.of(Way.USERS, Way.WITHOUT_LOGIN), summary.outside());
        assertTrue(new RelayConcern(summaries, settings).concerns().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    NONE           |                             | true
                    NONE           | 192.168.1.0/24              | true
                    CLIENT_ADDRESS |                             | true
                    CLIENT_ADDRESS | # nothing                   | true
                    CLIENT_ADDRESS | 192.168.1.0/24              | false
                    CLIENT_ADDRESS | 192.0.2.0/24                | false
                    CLIENT_ADDRESS | 192.168.1.0/24,0.0.0.0/0    | true
                    CLIENT_ADDRESS | 0.0.0.0/1,128.0.0.0/1       | true
                    CLIENT_ADDRESS | ::/0                        | true
                    CLIENT_ADDRESS | 0.0.0.0/0 ann               | false
                    CLIENT_ADDRESS | !0.0.0.0/0                  | false
                    LAN            |                             | false
                    SENDER         |                             | true
                    """)
    @Tag("SRV-112")
    @Tag("SRV-115")
    @Tag("SRV-117")
    void withoutLogInsTheProtectionDecides(AntiRelay method, String restrictions, boolean open) {
        restrict(restrictions == null ? "" : restrictions.replace(',', '\n'));
        settings.put(settings.get(SmtpSettings.class).with(NONE, method));
        assertEquals(open, summaries.of(settings.get(SmtpSettings.class)).openRelay());
        List<String> pages = new RelayConcern(summaries, settings)
                .concerns().stream().map(concern -> concern.page()).toList();
        assertEquals(open ? List.of("/admin/services/smtp") : List.of(), pages);
    }

    @Test
    @Tag("SRV-115")
    void everybodyWithoutALogInIsFoundInTheRestrictionsToo() {
        restrict("0.0.0.0 0.0.0.0 noauth");
        assertTrue(
                summaries.of(page(SmtpLogin.DEFAULT, AntiRelay.CLIENT_ADDRESS)).openRelay());
        restrict("192.168.1.0/24 noauth");
        assertFalse(
                summaries.of(page(SmtpLogin.DEFAULT, AntiRelay.CLIENT_ADDRESS)).openRelay());
    }

    @Test
    @Tag("SRV-077")
    void aLogInForEverybodyKeepsOtherServersOut() {
        SmtpSettings page = page(new SmtpLogin(true, false, 5, false), AntiRelay.LAN);
        assertTrue(summaries.of(page).incomingRefused());
        settings.put(page);
        assertEquals(
                "Mail from other servers is refused",
                new RelayConcern(summaries, settings).concerns().get(0).title());
        assertTrue(summaries
                .of(page(new SmtpLogin(false, true, 5, false), AntiRelay.LAN))
                .incomingRefused());
        assertFalse(summaries
                .of(page(new SmtpLogin(true, true, 5, true), AntiRelay.LAN))
                .incomingRefused());
        assertFalse(summaries.of(page(NONE, AntiRelay.LAN)).incomingRefused());
    }

    @Test
    void waysAreNamedAsTheProtectionHasThem() {
        SmtpLogin pop3 = new SmtpLogin(false, true, 5, true);
        assertEquals(
                List.of(Way.USERS, Way.COLLECTED_LAN, Way.WITHOUT_LOGIN),
                summaries.of(page(pop3, AntiRelay.LAN)).outside());
        assertEquals(
                List.of(Way.USERS, Way.ANYBODY),
                summaries.of(page(NONE, AntiRelay.NONE)).outside());
        assertEquals(
                List.of(Way.USERS, Way.SENDER),
                summaries.of(page(NONE, AntiRelay.SENDER)).outside());
        assertEquals(
                List.of(Way.USERS, Way.ANYBODY),
                summaries.of(page(NONE, AntiRelay.CLIENT_ADDRESS)).outside());
        restrict("192.168.1.0/24");
        assertEquals(
                List.of(Way.USERS, Way.ALLOWED),
                summaries.of(page(NONE, AntiRelay.CLIENT_ADDRESS)).outside());
    }

    @Test
    @Tag("SRV-116")
    void theLanIsListed() {
        List<String> lan = summaries.of(settings.get(SmtpSettings.class)).lan();
        assertTrue(lan.containsAll(List.of("10.0.0.0/8", "192.168.0.0/16", "203.0.113.0/24")), lan.toString());
        LanNetworks own = LanNetworks.ofThisMachine();
        assertTrue(own.contains(AddressBlock.address("127.0.0.1").orElseThrow()));
        assertFalse(own.contains(AddressBlock.address("8.8.8.8").orElseThrow()));
    }

    private SmtpSettings page(SmtpLogin login, AntiRelay method) {
        return settings.get(SmtpSettings.class).with(login, method);
    }

    private void restrict(String lines) {
        settings.put(new AccessSettings(Map.of()).with(AccessArea.SMTP, lines));
    }
}
