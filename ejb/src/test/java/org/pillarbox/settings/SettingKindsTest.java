package org.pillarbox.settings;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pillarbox.settings.QuotaSettings.Level;

class SettingKindsTest {
    static Stream<SettingKind<?>> kinds() {
        return SettingKinds.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <T extends Record> void defaultsAreValidAndSurviveTheWayThroughText(SettingKind<T> kind) {
        T defaults = kind.defaults();
        assertDoesNotThrow(() -> kind.check(defaults));
        assertEquals(defaults, kind.read(SettingText.parse(kind.write(defaults).toString())));
        assertEquals(defaults, kind.read(SettingText.EMPTY));
        assertEquals(kind, SettingKinds.of(kind.type()));
    }

    @Test
    void everyComponentReachesTheText() {
        SecuritySettings security = new SecuritySettings(9, 8, 7, 6, false, true);
        assertEquals(security, new SecurityKind().read(new SecurityKind().write(security)));
        SmtpSettings smtp = new SmtpSettings(1, 200, true, false);
        assertEquals(smtp, new SmtpKind().read(new SmtpKind().write(smtp)));
        SmtpSettings other = smtp.with(new SmtpLogin(false, true, 7, false), AntiRelay.LAN)
                .with("a.b", false, false)
                .with(new SendingRates(new Rate(1, 2), new Rate(3, 4), new Rate(5, 6), new Rate(7, 8), false));
        assertEquals(other, new SmtpKind().read(new SmtpKind().write(other)));
        ConsoleSettings console = new ConsoleSettings(11, true, true, true);
        assertEquals(console, new ConsoleKind().read(new ConsoleKind().write(console)));
        AdministrationSettings administration = new AdministrationSettings("ann", "[mail]");
        assertEquals(administration, new AdministrationKind().read(new AdministrationKind().write(administration)));
        QuotaSettings quota = new QuotaSettings(
                List.of(new Level(1, false, true), new Level(2, true, false), new Level(3, true, true)), 4, 5, 6);
        assertEquals(quota, new QuotaKind().read(new QuotaKind().write(quota)));
        JournalSettings journal = new JournalSettings(1, 2);
        assertEquals(journal, new JournalKind().read(new JournalKind().write(journal)));
        AutoresponderSettings autoresponders = new AutoresponderSettings(
                false, false, "", List.of("To: *"), List.of("a@*", "b"), List.of("*@c.example"));
        assertEquals(autoresponders, new AutoresponderKind().read(new AutoresponderKind().write(autoresponders)));
        DiagnosticsSettings diagnostics = new DiagnosticsSettings(true);
        assertEquals(diagnostics, new DiagnosticsKind().read(new DiagnosticsKind().write(diagnostics)));
        LocalMailSettings mail = new LocalMailSettings("mail.firm.example", List.of("firm.example", "b.example"));
        assertEquals(mail, new LocalMailKind().read(new LocalMailKind().write(mail)));
    }

    @Test
    @Tag("LOC-042")
    @Tag("LOC-073")
    @Tag("LOC-072")
    void lanForwardingBeginsAsInTheManualAndKeepsItsServers() {
        LanForwardingKind kind = new LanForwardingKind();
        LanForwardingSettings first = kind.defaults();
        assertEquals(
                List.of(10, 72, 10, ""),
                List.of(first.retryMinutes(), first.failureHours(), first.threads(), first.threadRules()));
        LanServer server = LanServer.parse("Mail.Lan:1025").orElseThrow();
        LanForwardingSettings changed = new LanForwardingSettings(
                "ann h\nbob h",
                1,
                2,
                3,
                "192.168.1.1:1025-5  192.168.1.2-2",
                "",
                List.of(
                        new LanTarget(server, TlsDemand.VERIFIED, "ann b", "sealed="),
                        LanTarget.plain(LanServer.parse("[::1]:26").orElseThrow())));
        kind.check(changed);
        assertEquals(changed, kind.read(SettingText.parse(kind.write(changed).toString())));
        assertEquals(5, changed.threadsFor(LanServer.parse("192.168.1.1:1025").orElseThrow()));
        assertEquals(3, changed.threadsFor(LanServer.parse("192.168.1.1").orElseThrow()));
        assertEquals(2, changed.threadsFor(LanServer.parse("192.168.1.2:25").orElseThrow()));
        for (String broken : List.of("192.168.1.1", "h-0", "h-x", "-5", "h/-2")) {
            assertThrows(
                    InvalidSetting.class,
                    () -> kind.check(new LanForwardingSettings("", 10, 72, 10, broken, "", List.of())));
        }
    }

    /** The exemption of incoming mail differs from the manual's page on purpose (ADR 218). */
    @Test
    @Tag("SRV-075")
    @Tag("SRV-083")
    @Tag("SRV-087")
    @Tag("SRV-089")
    @Tag("SRV-111")
    void smtpBeginsWithLogInsForUsersAndOpenToMailFromOutside() {
        SmtpSettings smtp = new SmtpKind().defaults();
        assertEquals(new SmtpLogin(true, false, 5, true), smtp.login());
        assertEquals(AntiRelay.CLIENT_ADDRESS, smtp.antiRelay());
        assertEquals(0, smtp.maxMessageBytes());
        assertEquals("", smtp.refusedHelo());
        assertTrue(smtp.dsn() && smtp.percentRefused());
        assertTrue(new UnrecognisedKind().defaults().refused());
    }

    @Test
    @Tag("SRV-083")
    @Tag("SRV-086")
    void smtpRefusesWhatMeansNothing() {
        SmtpKind kind = new SmtpKind();
        SmtpSettings page = kind.defaults();
        Rate upside = new Rate(10, 5);
        Map<String, SmtpSettings> wrong = Map.of(
                "pop3Minutes",
                page.with(new SmtpLogin(true, true, 0, true), AntiRelay.LAN),
                "refusedHelo",
                page.with("two names", true, true),
                "userMessagesPerHour",
                page.with(new SendingRates(upside, Rate.ANY, Rate.ANY, Rate.ANY, true)),
                "addressRecipientsPerMinute",
                page.with(new SendingRates(Rate.ANY, Rate.ANY, Rate.ANY, new Rate(-1, 0), true)));
        wrong.forEach((box, settings) -> assertEquals(
                box,
                assertThrows(InvalidSetting.class, () -> kind.check(settings)).field()));
        assertThrows(InvalidSetting.class, () -> kind.read(SettingText.EMPTY.with("anti-relay", "hope")));
    }

    @Test
    @Tag("USR-016")
    void showsFiftyUsersOnAPageUnlessSetOtherwise() {
        assertEquals(50, new ConsoleKind().defaults().usersPerPage());
        assertThrows(InvalidSetting.class, () -> new ConsoleKind().check(new ConsoleSettings(501, false)));
    }

    @Test
    @Tag("USR-430")
    @Tag("USR-431")
    @Tag("USR-432")
    void warnsOfQuotasAtFirstAsTheManualDoes() {
        QuotaSettings quota = new QuotaKind().defaults();
        assertEquals(
                List.of(new Level(80, true, false), new Level(100, true, true), new Level(120, true, true)),
                quota.levels());
        assertEquals(120, quota.blockPercent());
        assertEquals(80, quota.dailyUserPercent());
        assertEquals(80, quota.dailyAdministratorPercent());
    }

    @Test
    void refusesQuotaLevelsThatAreNoneOrStandTwice() {
        Level first = new Level(80, true, true);
        for (int wrong : new int[] {0, 80, 1001, -1}) {
            QuotaSettings settings =
                    new QuotaSettings(List.of(first, new Level(wrong, true, true), new Level(90, true, true)), 0, 0, 0);
            assertEquals(
                    "level2",
                    assertThrows(InvalidSetting.class, () -> new QuotaKind().check(settings))
                            .field());
        }
        QuotaSettings block = new QuotaSettings(new QuotaKind().defaults().levels(), -1, 0, 0);
        assertEquals(
                "block",
                assertThrows(InvalidSetting.class, () -> new QuotaKind().check(block))
                        .field());
    }

    @Test
    @Tag("USR-269")
    @Tag("USR-275")
    void autorespondersFollowRfc3834AtFirstAndSayAuto() {
        AutoresponderSettings settings = new AutoresponderKind().defaults();
        assertTrue(settings.conforming());
        assertEquals("Auto:", settings.subjectPrefix());
        assertDoesNotThrow(() -> new AutoresponderKind()
                .check(new AutoresponderSettings(true, true, " ", List.of(), List.of(), List.of())));
    }

    @Test
    @Tag("USR-264")
    void refusesAGlobalFilterWithoutAColonAndAddressesThatAreNone() {
        assertEquals(
                "filters",
                refusedField(new AutoresponderSettings(
                        true, true, "", List.of("Subject: x", "no colon"), List.of(), List.of())));
        assertEquals(
                "refused",
                refusedField(new AutoresponderSettings(
                        true, true, "", List.of(), List.of("a@b.example, c@d.example"), List.of())));
        assertEquals(
                "allowed",
                refusedField(new AutoresponderSettings(true, true, "", List.of(), List.of(), List.of("two words"))));
        assertEquals(
                "subjectPrefix",
                refusedField(new AutoresponderSettings(true, true, "a\nb", List.of(), List.of(), List.of())));
    }

    private static String refusedField(AutoresponderSettings settings) {
        return assertThrows(InvalidSetting.class, () -> new AutoresponderKind().check(settings))
                .field();
    }

    @Test
    void refusesPasswordLengthsOutOfBounds() {
        for (int length : List.of(0, 129)) {
            SecuritySettings wrong = new SecuritySettings(length, 3, 60, 60, true, false);
            assertEquals(
                    "minPasswordLength",
                    assertThrows(InvalidSetting.class, () -> new SecurityKind().check(wrong))
                            .field());
        }
    }

    @Test
    void refusesDomainsThatAreNone() {
        for (String wrong :
                List.of("Firm.example", "-a.example", "a..example", "a b", "", "x@y.example", "a.example.")) {
            LocalMailSettings settings = new LocalMailSettings("mail.example", List.of(wrong));
            assertThrows(InvalidSetting.class, () -> new LocalMailKind().check(settings), wrong);
        }
        assertThrows(InvalidSetting.class, () -> new LocalMailKind()
                .check(new LocalMailSettings("mail.example", List.of())));
        assertThrows(InvalidSetting.class, () -> new LocalMailKind()
                .check(new LocalMailSettings("mail.example", List.of("a.example", "a.example"))));
    }

    @Test
    void wantsAHostNameThatEveryServerCanReadAndTellsIt() {
        List<String> domains = List.of("b\u00fccher.example");
        InvalidSetting refusal = assertThrows(InvalidSetting.class, () -> new LocalMailKind()
                .check(new LocalMailSettings("mail.b\u00fccher.example", domains)));
        assertEquals("hostName", refusal.field());
        assertEquals("Write \"mail.b\u00fccher.example\" as mail.xn--bcher-kva.example", refusal.getMessage());
        LocalMailSettings right = new LocalMailSettings("mail.xn--bcher-kva.example", domains);
        assertDoesNotThrow(() -> new LocalMailKind().check(right));
        assertEquals("xn--bcher-kva.example", right.defaultDomain());
    }

    @Test
    void guessesDomainsFromTheHostName() {
        assertEquals(
                List.of("firm.example", "mail.firm.example", "localhost"), HostNames.domainsOf("mail.firm.example"));
        assertEquals(List.of("firm.example", "localhost"), HostNames.domainsOf("firm.example"));
        assertEquals(List.of("localhost"), HostNames.domainsOf("localhost"));
    }

    @Test
    void keepsLineEndsAndBackslashesOfValues() {
        SettingText text = SettingText.EMPTY.with("a", "one\ntwo\\n").with("b", "= x = y");
        assertEquals(text, SettingText.parse(text.toString()));
    }

    @Test
    void namesALineThatIsNoSetting() {
        assertEquals(
                "nonsense",
                assertThrows(InvalidSetting.class, () -> SettingText.parse("a = 1\nnonsense"))
                        .field());
    }
}
