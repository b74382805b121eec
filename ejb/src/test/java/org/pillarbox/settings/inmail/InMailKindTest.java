package org.pillarbox.settings.inmail;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.settings.AcceptedAddresses;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.SettingText;

class InMailKindTest {
    private static final InMailKind KIND = new InMailKind();
    private static final Method.Pop3 POP3 = InMailSamples.pop3("yourcompany.com");

    @Test
    @Tag("HOW-010")
    void hundredsOfAccountsAreUsedWithOneConnection() {
        InMailSettings settings = InMailSettings.NONE;
        for (int i = 0; i < InMailRules.MOST; i++) {
            settings = settings.adding(InMailSamples.inMail("Account " + i, POP3));
        }
        KIND.check(settings);
        InMailSettings stored = KIND.read(SettingText.parse(KIND.write(settings).toString()));
        assertEquals(InMailRules.MOST, stored.enabledFor(1).size());
    }

    @Test
    @Tag("TEC-121")
    void duplicatesAreLeftAloneUnlessTheInMailSaysOtherwise() {
        assertFalse(Download.ALL.removeDuplicates());
        assertFalse(((Method.Pop3) InMailText.read(1, SettingText.EMPTY).method())
                .download()
                .removeDuplicates());
    }

    @Test
    @Tag("EXT-069")
    void whatIsWrittenIsReadAgain() {
        DetectionOptions odd = new DetectionOptions(
                true,
                List.of(new SpecialField("X-RCPTTO", ""), new SpecialField("DeliveredTo", "account-")),
                Reading.ALL,
                Reading.FORWARDS,
                true,
                false,
                true,
                false,
                List.of(OrderLine.STANDARD, OrderLine.STOP_IF_ANY, OrderLine.RECEIVED, OrderLine.STOP));
        Method.Pop3 account = new Method.Pop3(
                new LanServer("2001:db8::1", 995),
                Pop3Security.TLS,
                "-----BEGIN CERTIFICATE-----\n[7]\n",
                Pop3Login.CRAM_MD5,
                "us=er\\ name",
                "c2VhbGVk",
                AcceptedAddresses.of(List.of("yourcompany.com", "*.mysite@mycompany.com")),
                new Download(1_000, 14, true, true),
                new CollectedRoute.Subject("(for*)"),
                odd);
        InMailSettings settings = InMailSamples.settings(
                        InMailSamples.inMail("One [1]", account),
                        InMailSamples.inMail("Two", InMailSamples.routed(POP3, new CollectedRoute.ToTarget("sales"))),
                        InMailSamples.inMail(
                                "Three",
                                InMailSamples.routed(
                                        POP3,
                                        new CollectedRoute.ToServer(
                                                "a@lan.example", new LanServer("192.168.1.5", 1025)))),
                        InMailSamples.inMail("Four", InMailSamples.routed(POP3, new CollectedRoute.SingleAddress())),
                        InMailSamples.inMail("Five", POP3).enabled(false),
                        InMailSamples.inMail(
                                "Six",
                                new Method.Smtp(
                                        30,
                                        true,
                                        "yourcompany.com",
                                        Optional.of(new LanServer("mail.isp.example", 25)))),
                        InMailSamples.inMail("Seven", new Method.Transfer("\\\\server\\share", List.of("ann", "bob"))))
                .without(Set.of(5));
        KIND.check(settings);
        SettingText stored = SettingText.parse(KIND.write(settings).toString());
        assertEquals(settings, KIND.read(stored));
    }

    @Test
    @Tag("EXT-039")
    @Tag("EXT-041")
    void anyNumberIsNumberedFromOneAndNoNumberIsGivenTwice() {
        InMailSettings settings = InMailSettings.NONE;
        for (int i = 0; i < 50; i++) {
            settings = settings.adding(InMailSamples.inMail("account " + i, POP3));
        }
        KIND.check(settings);
        assertEquals(1, settings.all().get(0).number());
        assertEquals(50, settings.all().get(49).number());
        InMailSettings later = settings.without(Set.of(50, 3)).adding(InMailSamples.inMail("new", POP3));
        KIND.check(later);
        assertEquals(51, later.all().get(48).number());
        assertTrue(later.find(3).isEmpty());
    }

    @Test
    @Tag("EXT-004")
    @Tag("EXT-046")
    @Tag("EXT-047")
    void isUsedWithTheChosenConnectionsAndOnlyWhileEnabled() {
        InMail both = new InMail(0, "ISP1", true, Set.of(1, 2), POP3);
        InMail second = new InMail(0, "ISP2", true, Set.of(2), POP3);
        InMailSettings settings = InMailSamples.settings(both, second, both.enabled(false));
        assertEquals(List.of(1), numbers(settings.enabledFor(1)));
        assertEquals(List.of(1, 2), numbers(settings.enabledFor(2)));
        assertEquals(List.of(), numbers(settings.enabledFor(3)));
        assertEquals(POP3, settings.find(3).orElseThrow().method(), "what is off keeps its settings");
    }

    @Test
    @Tag("EXT-048")
    void atLeastOneConnectionMustBeSelected() {
        assertEquals("connections", refused(new InMail(0, "ISP", true, Set.of(), POP3)));
    }

    @Test
    @Tag("EXT-043")
    void theNameIsFreeText() {
        assertDoesNotThrow(() -> check("Größte & beste <Firma> \"[1]\" = ;"));
        assertEquals("name", refused("  "));
        assertEquals("name", refused("a\nb"));
        assertEquals("name", refused("x".repeat(65)));
    }

    @Test
    @Tag("EXT-118")
    void aMarkerWithoutAStarIsRefused() {
        assertEquals("marker", refused(InMailSamples.routed(POP3, new CollectedRoute.Subject("{}"))));
        assertEquals("marker", refused(InMailSamples.routed(POP3, new CollectedRoute.Subject("*"))));
        assertEquals("marker", refused(InMailSamples.routed(POP3, new CollectedRoute.Subject("{*}{*}"))));
        assertDoesNotThrow(() -> check(InMailSamples.routed(POP3, new CollectedRoute.Subject("{*}"))));
        assertEquals("{*}", CollectedRoute.MARKER);
    }

    @Test
    @Tag("EXT-055")
    void refusesWhatIsNeitherADomainNorAnAddress() {
        assertDoesNotThrow(() -> check(InMailSamples.pop3("a.example", "fred@myisp.co.uk")));
        assertEquals("accepted", refused(InMailSamples.pop3("a b")));
        assertEquals("accepted", refused(InMailSamples.pop3("@x.example")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pop.isp.example", "192.0.2.1", "2001:db8::1", "localhost"})
    @Tag("EXT-050")
    void theServerIsANameOrAnIpAddress(String host) {
        assertDoesNotThrow(() -> check(at(new LanServer(host, 110))));
    }

    @ParameterizedTest
    @CsvSource({"'',110,host", "a b,110,host", "-,110,host", "pop.example,0,port", "pop.example,65536,port"})
    void refusesWhatIsNoServer(String host, int port, String field) {
        assertEquals(field, refused(at(new LanServer(host, port))));
    }

    @Test
    @Tag("EXT-104")
    void anOrderReadsEachKindOnceAndNothingBelowAStop() {
        assertEquals(Optional.empty(), OrderLine.fault(OrderLine.DEFAULT));
        assertEquals(Optional.empty(), OrderLine.fault(List.of(OrderLine.STANDARD, OrderLine.STOP)));
        assertTrue(OrderLine.fault(List.of()).isPresent());
        assertTrue(OrderLine.fault(List.of(OrderLine.STOP)).isPresent());
        assertTrue(OrderLine.fault(List.of(OrderLine.STANDARD, OrderLine.RECEIVED, OrderLine.STANDARD))
                .isPresent());
        assertTrue(OrderLine.fault(List.of(OrderLine.STANDARD, OrderLine.STOP, OrderLine.RECEIVED))
                .isPresent());
        assertEquals("order", refused(POP3.detecting(DetectionOptions.DEFAULT.in(List.of(OrderLine.STOP)))));
    }

    @Test
    @Tag("EXT-098")
    void controlLinesStandInAnOrderAnyNumberOfTimes() {
        List<OrderLine> order = List.of(
                OrderLine.STOP_IF_ANY,
                OrderLine.SPECIAL,
                OrderLine.STOP_IF_ANY,
                OrderLine.STOP_IF_ANY,
                OrderLine.RECEIVED,
                OrderLine.STOP,
                OrderLine.STOP);
        assertEquals(Optional.empty(), OrderLine.fault(order));
    }

    @Test
    @Tag("EXT-087")
    @Tag("EXT-088")
    @Tag("EXT-103")
    void theUsualOptionsAreThoseOfTheManualsPage() {
        DetectionOptions usual = DetectionOptions.DEFAULT;
        assertFalse(usual.envelope());
        assertEquals(Reading.FORWARDS, usual.readSpecial());
        assertEquals(Reading.REVERSED, usual.readReceived());
        assertFalse(usual.ignoreResent());
        assertTrue(usual.ignoreBareReceived());
        assertFalse(usual.onlyMappings());
        assertTrue(usual.dropFromLine());
        assertEquals(
                List.of(
                        OrderLine.SPECIAL,
                        OrderLine.STOP_IF_ANY,
                        OrderLine.STANDARD,
                        OrderLine.STOP_IF_ANY,
                        OrderLine.RECEIVED),
                usual.order());
    }

    @ParameterizedTest
    @CsvSource({
        "X-RCPTTO,X-RCPTTO,''",
        "X-Envelope-To:,X-Envelope-To,''",
        "'DeliveredTo: account-*',DeliveredTo,account-",
        "'X-To : *',X-To,''"
    })
    @Tag("EXT-084")
    void aSpecialFieldIsANameWithOrWithoutAPrefix(String line, String name, String prefix) {
        assertEquals(Optional.of(new SpecialField(name, prefix)), SpecialField.parse(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "a b", "X-To: account", "X-To: *account", "X-To: a*b*", "Grüße"})
    void refusesWhatIsNoSpecialField(String line) {
        assertEquals(Optional.empty(), SpecialField.parse(line));
    }

    @Test
    void waitingAndAskingForMailHaveBounds() {
        assertEquals("waitSeconds", refused(new Method.Smtp(-1, false, "", Optional.empty())));
        assertEquals("etrnDomain", refused(new Method.Smtp(10, true, "", Optional.empty())));
        assertEquals("etrnDomain", refused(new Method.Smtp(10, true, "a b", Optional.empty())));
        assertDoesNotThrow(() -> check(new Method.Smtp(10, true, "yourcompany.com", Optional.empty())));
        assertEquals("path", refused(new Method.Transfer(" ", List.of())));
    }

    private static Method.Pop3 at(LanServer server) {
        return new Method.Pop3(
                server,
                POP3.security(),
                "",
                POP3.login(),
                POP3.user(),
                "",
                POP3.accepted(),
                POP3.download(),
                POP3.route(),
                POP3.detection());
    }

    private static List<Integer> numbers(List<InMail> some) {
        return some.stream().map(InMail::number).toList();
    }

    private static void check(Object what) {
        InMail inMail = what instanceof InMail one
                ? one
                : what instanceof Method method
                        ? InMailSamples.inMail("ISP", method)
                        : InMailSamples.inMail((String) what, POP3);
        KIND.check(InMailSamples.settings(inMail));
    }

    private static String refused(Object what) {
        return assertThrows(InvalidSetting.class, () -> check(what)).field();
    }
}
