package org.pillarbox.inmail.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.api.mail.Address;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.routing.CollectedWay;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.inmail.CollectedRoute;
import org.pillarbox.settings.inmail.DetectionOptions;
import org.pillarbox.settings.inmail.InMailSamples;
import org.pillarbox.settings.inmail.Method;
import org.pillarbox.settings.inmail.OrderLine;
import org.pillarbox.settings.inmail.Reading;
import org.pillarbox.settings.inmail.SpecialField;

/** Every worked example of manual 6.3 and 21.16.1, and what they leave open. */
class CollectedRoutingTest {
    private static final DetectionOptions USUAL = DetectionOptions.DEFAULT;
    private static final List<OrderLine> ALL_SOURCES =
            List.of(OrderLine.SPECIAL, OrderLine.STANDARD, OrderLine.RECEIVED);

    /** Manual 21.16.1. */
    private static final String FORWARDED_BY_THE_PROVIDER =
            """
            Received: from smtpmail.megaisp.net by
                    mail.megaisp.net with SMTP id GTP39231
                    for <bibble@megaisp.net>; Tue, 13 Jan
                    1998 09:20:03 +0000
            Received: from sender.isp.com by
                    smtpmail.megaisp.net with SMTP id
                    LPS23652 for <sarah@bibble-gadgets.com>;
                    Tue, 13 Jan 1998 09:15:44 +0000
            Date: Tue, 13 Jan 1998 08:30:44 +0000
            To: sarah@bibble-gadgets.com
            """;

    private final Set<String> mailboxes = Set.of("louise", "tim", "joe", "fred", "lucy", "philip");
    private final CollectedRouting routing =
            new CollectedRouting(name -> mailboxes.contains(name.toLowerCase()), () -> "local.example");

    private Method.Pop3 account = InMailSamples.pop3("yourcompany.com");
    private Optional<List<String>> envelope = Optional.empty();

    @ParameterizedTest
    @CsvSource({
        "yourcompany.com,anyone@yourcompany.com,true",
        "yourcompany.com,anyone@other.com,false",
        "j.elliott@yourisp.com,j.elliott@yourisp.com,true",
        "j.elliott@yourisp.com,k.elliott@yourisp.com,false",
        "yourcompany.isp.com;yourcompany@isp.com,anyone@yourcompany.isp.com,true",
        "yourcompany.isp.com;yourcompany@isp.com,yourcompany@isp.com,true",
        "yourcompany.isp.com;yourcompany@isp.com,anyone@isp.com,false",
        "yourcompany.com;yourcompany.isp.com;yourcompany@isp.com,a@yourcompany.com,true",
        "yourcompany.com;yourcompany.isp.com;yourcompany@isp.com,b@yourcompany.isp.com,true",
        "yourcompany.com;yourcompany.isp.com;yourcompany@isp.com,yourcompany@isp.com,true",
        "yourcompany.com;yourcompany.isp.com;yourcompany@isp.com,c@isp.com,false",
        "*.mysite@mycompany.com,ann.mysite@mycompany.com,true",
        "*.mysite@mycompany.com,ann@mycompany.com,false",
        "fred@myisp.co.uk,FRED@MyIsp.Co.Uk,true",
        "fred@myisp.co.uk,ann@myisp.co.uk,false",
        "yourcompany.com,ann@sales.yourcompany.com,false",
        "acme.com,j.carston@acme.com,true",
        "acme.com,j.carston@widgets.com,false"
    })
    @Tag("EXT-056")
    @Tag("EXT-138")
    @Tag("EXT-139")
    @Tag("EXT-140")
    @Tag("EXT-141")
    @Tag("EXT-142")
    @Tag("EXT-143")
    @Tag("EXT-144")
    @Tag("TEC-064")
    @Tag("TEC-065")
    @Tag("MAP-006")
    void acceptedDomainsSayWhoseMailIsForHere(String accepted, String recipient, boolean isForHere) {
        account = InMailSamples.pop3(accepted.split(";"));
        assertEquals(isForHere ? List.of(recipient) : List.of(), found("To: " + recipient + "\n"));
    }

    @Test
    @Tag("EXT-145")
    @Tag("EXT-076")
    void onlyTheRecipientOfThisSiteIsMeant() {
        account = InMailSamples.pop3("yourcompany.co.uk");
        String header = "To: simon@yourcompany.co.uk, philip@anothercompany.co.uk\n";
        assertEquals(List.of("simon@yourcompany.co.uk"), found(header));
        assertTrue(notes(header).contains("philip@anothercompany.co.uk in To is not at an accepted domain"));
        assertTrue(notes(header).contains("simon@yourcompany.co.uk, found in To"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"To", "Cc", "Apparently-To", "Resent-To", "Resent-Cc", "TO", "apparently-to"})
    @Tag("EXT-075")
    void theStandardFieldsAreSearched(String field) {
        assertEquals(List.of("ann@yourcompany.com"), found(field + ": ann@yourcompany.com\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"From", "Reply-To", "Bcc", "Delivered-To", "X-To", "Subject"})
    void otherFieldsAreNot(String field) {
        assertEquals(List.of(), found(field + ": ann@yourcompany.com\n"));
    }

    @Test
    @Tag("EXT-080")
    void readsFieldsAsPeopleAndProgramsWriteThem() {
        assertEquals(List.of("jo@yourcompany.com"), found("To: \"Smith, Jo\" <jo@yourcompany.com>\n"));
        assertEquals(
                List.of("a@yourcompany.com", "b@yourcompany.com", "c@yourcompany.com"),
                found("To: The team: a@yourcompany.com,\r\n\tB (the second, b@x) <b@yourcompany.com>;\r\n"
                        + " , c@yourcompany.com (see (x@yourcompany.com))\r\n\r\nTo: body@yourcompany.com\r\n"));
        assertEquals(List.of(), found("To: undisclosed-recipients:;\n"));
        assertEquals(List.of(), found("To: \"ann@yourcompany.com\"\n <x@elsewhere.example>\n"));
    }

    @Test
    @Tag("EXT-078")
    void arecipientWhoIsNamedSeveralTimesIsFoundOnce() {
        account = account.detecting(USUAL.in(ALL_SOURCES).received(Reading.ALL));
        assertEquals(
                List.of("ann@yourcompany.com"),
                found("Received: by x for <ann@yourcompany.com>; now\nTo: ANN@yourcompany.com, ann@yourcompany.com\n"
                                + "Cc: Ann <ann@YourCompany.com>\n")
                        .stream()
                        .map(String::toLowerCase)
                        .toList());
    }

    @Test
    @Tag("TEC-116")
    @Tag("EXT-105")
    void whatTheProviderForwardedGoesToBothWhenReceivedFieldsAreReadForwards() {
        forwarding(Reading.FORWARDS);
        assertEquals(
                Set.of("bibble@megaisp.net", "sarah@bibble-gadgets.com"), Set.copyOf(found(FORWARDED_BY_THE_PROVIDER)));
    }

    @Test
    @Tag("TEC-117")
    @Tag("EXT-105")
    void andToTheRealRecipientAloneWhenTheyAreReadBackwards() {
        forwarding(Reading.REVERSED);
        assertEquals(List.of("sarah@bibble-gadgets.com"), found(FORWARDED_BY_THE_PROVIDER));
    }

    @ParameterizedTest
    @EnumSource(Reading.class)
    @Tag("TEC-118")
    void orWhenStandardHeadersComeFirstAndEndTheSearch(Reading reading) {
        forwarding(reading);
        account = account.detecting(
                account.detection().in(List.of(OrderLine.STANDARD, OrderLine.STOP_IF_ANY, OrderLine.RECEIVED)));
        assertEquals(List.of("sarah@bibble-gadgets.com"), found(FORWARDED_BY_THE_PROVIDER));
    }

    private void forwarding(Reading reading) {
        account = InMailSamples.pop3("bibble-gadgets.com", "bibble@megaisp.net");
        account = account.detecting(USUAL.in(ALL_SOURCES).received(reading));
    }

    @ParameterizedTest
    @CsvSource({
        "FORWARDS,a@yourcompany.com",
        "REVERSED,c@yourcompany.com",
        "ALL,a@yourcompany.com b@yourcompany.com c@yourcompany.com"
    })
    @Tag("EXT-089")
    @Tag("EXT-090")
    @Tag("EXT-091")
    void receivedAndSpecialFieldsAreReadForwardsBackwardsOrWhole(Reading reading, String expected) {
        String received =
                """
                Received: from a by b for <x@elsewhere.example>; 1 Jan
                Received: from a by b for <a@yourcompany.com>; 1 Jan
                Received: from a by b for <b@yourcompany.com>; 1 Jan
                Received: from a by b for <c@yourcompany.com>; 1 Jan
                Received: from a by b for <x@elsewhere.example>; 1 Jan
                """;
        account = account.detecting(USUAL.received(reading));
        assertEquals(List.of(expected.split(" ")), found(received));
        account = account.detecting(USUAL.reading(fields("X-Envelope-To"), reading));
        assertEquals(
                List.of(expected.split(" ")),
                found(received.replaceAll("Received: .* for <(.*)>.*", "X-Envelope-To: $1")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from a by b for <sarah@yourcompany.com>; date | sarah@yourcompany.com",
                "from a by b id 1 for sarah@yourcompany.com; date | sarah@yourcompany.com",
                "from a (waiting for x@yourcompany.com) by b FOR <sarah@yourcompany.com> | sarah@yourcompany.com",
                "from a by b (envelope-from <y@yourcompany.com>) id 7; date | ''",
                "by b for; date | ''",
                "from a by b for <x@elsewhere.example>; date | ''"
            })
    @Tag("EXT-092")
    void aReceivedFieldTellsForWhomItWasTaken(String field, String expected) {
        assertEquals(expected.isEmpty() ? List.of() : List.of(expected), found("Received: " + field + "\n"));
    }

    @Test
    @Tag("EXT-093")
    void namesWithoutADomainInReceivedFieldsAreIgnoredUnlessTheyShallCount() {
        String header = "Received: from a by b for <sarah>; date\n";
        assertEquals(List.of(), found(header));
        account = account.detecting(options(false, false));
        assertEquals(List.of("sarah@local.example"), found(header));
    }

    @Test
    @Tag("EXT-094")
    void resentFieldsCanBeIgnored() {
        String header = "Resent-To: company@yourcompany.com\nRESENT-Cc: b@yourcompany.com\n";
        assertEquals(2, found(header).size());
        account = account.detecting(options(true, true));
        assertEquals(List.of(), found(header));
    }

    @Test
    @Tag("EXT-084")
    @Tag("EXT-085")
    void specialFieldsComeFirstInAnyCase() {
        account = account.detecting(USUAL.reading(fields("X-RCPTTO", "X-Envelope-To:"), Reading.ALL));
        String header =
                "To: list@yourcompany.com\nx-rcptto: ann@yourcompany.com\nX-ENVELOPE-TO: <bob@yourcompany.com>\n";
        assertEquals(List.of("ann@yourcompany.com", "bob@yourcompany.com"), found(header));
        assertEquals(List.of("list@yourcompany.com"), found("To: list@yourcompany.com\n"));
    }

    @Test
    @Tag("EXT-086")
    void ofAFieldWithAPrefixThatPartCountsWhichIsBehindIt() {
        account = InMailSamples.pop3("domain.example")
                .detecting(USUAL.reading(fields("DeliveredTo: account-*"), Reading.FORWARDS));
        assertEquals(List.of("name@domain.example"), found("DeliveredTo: account-name@domain.example\n"));
        assertEquals(List.of("name@domain.example"), found("DeliveredTo: <Account-name@domain.example>\n"));
        assertEquals(List.of(), found("DeliveredTo: other-name@domain.example\n"));
        assertEquals(List.of(), found("DeliveredTo: account-@domain.example\n"));
    }

    @Test
    @Tag("EXT-099")
    @Tag("EXT-100")
    @Tag("EXT-101")
    @Tag("EXT-102")
    @Tag("EXT-097")
    void theOrderSaysWhatIsReadAndWhenToStop() {
        String header = "X-To: s@yourcompany.com\nTo: t@yourcompany.com\nReceived: by b for <r@yourcompany.com>; d\n";
        assertEquals("str", order(header, OrderLine.SPECIAL, OrderLine.STANDARD, OrderLine.RECEIVED));
        assertEquals("rst", order(header, OrderLine.RECEIVED, OrderLine.SPECIAL, OrderLine.STANDARD));
        assertEquals("s", order(header, OrderLine.SPECIAL, OrderLine.STOP_IF_ANY, OrderLine.STANDARD));
        assertEquals("t", order(header, OrderLine.STANDARD));
        assertEquals("tr", order(header, OrderLine.STOP_IF_ANY, OrderLine.STANDARD, OrderLine.RECEIVED));
        String bare = header.replace("X-To", "X-Other");
        assertEquals("t", order(bare, OrderLine.SPECIAL, OrderLine.STOP_IF_ANY, OrderLine.STANDARD));
        assertEquals("", order(bare, OrderLine.SPECIAL, OrderLine.STOP, OrderLine.STANDARD));
        assertEquals("s", order(header, OrderLine.SPECIAL, OrderLine.STOP));
    }

    private String order(String header, OrderLine... lines) {
        account = account.detecting(USUAL.reading(fields("X-To"), Reading.ALL).in(List.of(lines)));
        return String.join(
                "", found(header).stream().map(a -> a.substring(0, 1)).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<joe@hotmail.com(louise)> | louise",
                "(tim) <joe@hotmail.com> | tim",
                "(louise) joe@hotmail.com | louise",
                "<joe@hotmail.com> \"tim\" | tim",
                "'louise' <joe@hotmail.com> | louise",
                "tim <joe@hotmail.com> | tim",
                "<joe@hotmail.com> | joe",
                "joe@hotmail.com | joe",
                "tim <joe@hotmail.com(sarah)> | tim",
                "tim (louise) <joe@hotmail.com> | louise",
                "tim <joe@hotmail.com(louise)> | louise",
                "Tim <JOE@hotmail.com> | Tim",
                "\"tim\" <joe@hotmail.com>, louise <joe@hotmail.com> | tim louise",
                "=?utf-8?q?tim?= <joe@hotmail.com> | tim",
                "friends: louise <joe@hotmail.com>; | louise",
                "sarah <joe@hotmail.com> | joe"
            })
    @Tag("EXT-106")
    @Tag("EXT-107")
    @Tag("EXT-108")
    @Tag("EXT-109")
    @Tag("EXT-110")
    @Tag("EXT-111")
    @Tag("EXT-112")
    @Tag("EXT-113")
    @Tag("EXT-114")
    @Tag("EXT-115")
    void aMailboxIsFoundBesideTheOneAddress(String to, String expected) {
        account = InMailSamples.routed(InMailSamples.pop3("joe@hotmail.com"), new CollectedRoute.SingleAddress());
        assertEquals(List.of(expected.split(" ")), found("To: " + to + "\n"));
        assertEquals(List.of(), found("To: " + to.replace("hotmail", "elsewhere") + "\n"));
    }

    @Test
    @Tag("EXT-116")
    void whereNobodyIsNamedBesideItTheMainAdministratorGetsTheMessage() {
        CollectedRoute single = new CollectedRoute.SingleAddress();
        account = InMailSamples.routed(InMailSamples.pop3("info@hotmail.com"), single);
        CollectedVerdict verdict = verdict("To: sarah <info@hotmail.com>\n");
        assertEquals(
                CollectedWay.Treatment.ADMINISTRATOR,
                assertInstanceOf(CollectedWay.ToNobody.class, verdict.way()).treatment());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{*} | {fred} | fred",
                "{*} | Re: Hello {fred}, how are you? | fred",
                "{*} | {nobody} and {Lucy} | Lucy",
                "{*} | { fred } | fred",
                "(for*) | Order 17 (for fred) | fred",
                "(for*) | Order 17 (FOR fred) | fred",
                "to:* | Hello to:fred there | fred",
                "*: | fred: hello | fred",
                "{*} | =?utf-8?q?=7Bfred=7D_gr=C3=BC=C3=9Ft?= | fred",
                "{*} | fred | ''",
                "{*} | {fred | ''",
                "{*} | {sarah} | ''"
            })
    @Tag("EXT-117")
    @Tag("EXT-119")
    @Tag("EXT-120")
    void aMailboxIsFoundInTheSubject(String marker, String subject, String expected) {
        account = InMailSamples.routed(account, new CollectedRoute.Subject(marker));
        List<String> names = expected.isEmpty() ? List.of() : List.of(expected);
        assertEquals(names, found("Subject: " + subject + "\n"));
    }

    @Test
    @Tag("EXT-121")
    void aSubjectWithoutANameIsTreatedAsMailForNobodyKnown() {
        account = InMailSamples.routed(account, new CollectedRoute.Subject("{*}"));
        CollectedVerdict verdict = verdict("To: fred@yourcompany.com\n");
        assertEquals(
                CollectedWay.Treatment.AS_SET,
                assertInstanceOf(CollectedWay.ToNobody.class, verdict.way()).treatment());
        assertEquals(List.of(new Address("company", "pop.isp.example")), verdict.recipients());
    }

    @Test
    @Tag("EXT-071")
    void allMessagesCanGoToOneUserOrList() {
        account = InMailSamples.routed(account, new CollectedRoute.ToTarget("sales"));
        assertEquals(List.of("sales"), found("To: ann@yourcompany.com\n"));
        assertEquals(List.of("sales"), found(""));
    }

    @Test
    @Tag("EXT-072")
    @Tag("LOC-036")
    void allMessagesCanGoToOneAddressOnAnotherServer() {
        CollectedRoute office = new CollectedRoute.ToServer("sales@office.example", new LanServer("192.168.1.5", 26));
        account = InMailSamples.routed(account, office);
        CollectedVerdict verdict = verdict("To: ann@yourcompany.com\n");
        assertEquals(List.of(new Address("sales", "office.example")), verdict.recipients());
        assertEquals(new CollectedWay.ToServer("192.168.1.5:26"), verdict.way());
    }

    @Test
    @Tag("EXT-057")
    void withoutAcceptedDomainsNobodyIsARecipientAndThatIsAFault() {
        account = InMailSamples.pop3();
        CollectedWay way = verdict("To: ann@yourcompany.com\n").way();
        assertEquals(
                new CollectedWay.ToNobody("There was incoming mail with no recipients", CollectedWay.Treatment.FAULT),
                way);
        account = InMailSamples.routed(account, new CollectedRoute.ToTarget("sales"));
        assertEquals(List.of("sales"), found("To: ann@yourcompany.com\n"), "where domains do not matter");
    }

    @Test
    @Tag("EXT-079")
    @Tag("TEC-067")
    void withoutARecipientAtAnAcceptedDomainTheSettingsDecide() {
        CollectedVerdict verdict = verdict("To: ann@elsewhere.example\n");
        assertEquals(
                CollectedWay.Treatment.AS_SET,
                assertInstanceOf(CollectedWay.ToNobody.class, verdict.way()).treatment());
    }

    @Test
    @Tag("EXT-082")
    void theEnvelopeCountsWhereTheServerTellsIt() {
        envelope = Optional.of(List.of("<bob@yourcompany.com>", "x@elsewhere.example"));
        assertEquals(List.of("bob@yourcompany.com"), found("To: ann@yourcompany.com\n"));
        envelope = Optional.of(List.of("x@elsewhere.example"));
        assertEquals(List.of(), found("To: ann@yourcompany.com\n"), "it is for somebody else");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Return-Path: <ann@x.example> | ann@x.example",
                "Return-Path: <> | ''",
                "From: Ann <ann@x.example> | ann@x.example",
                "From: MAILER-DAEMON@x.example | ''",
                "Content-Type: multipart/report; x | ''",
                "Auto-Submitted: auto-replied | ''",
                "Auto-Submitted: no | z@x.example"
            })
    void reportsGoToWhereTheProviderSaysOrToTheAuthor(String field, String expected) {
        String path = verdict(field + "\nTo: ann@yourcompany.com\nFrom: z@x.example\n")
                .sender()
                .address()
                .map(Address::toString)
                .orElse("");
        assertEquals(expected, path);
    }

    @Test
    void aHeaderOfAnySizeIsReadInBoundedTime() {
        StringBuilder huge = new StringBuilder("To: ann@yourcompany.com\n");
        for (int i = 0; i < 100_000; i++) {
            huge.append("To: u").append(i).append("@yourcompany.com, (((((\n");
        }
        huge.append("Received: ").append("for ( \" \\".repeat(100_000)).append('\n');
        assertTrue(found(huge.toString()).size() <= Found.MOST);
        account = InMailSamples.routed(account, new CollectedRoute.SingleAddress());
        assertTrue(found(huge.toString()).size() <= Found.MOST);
        account = InMailSamples.routed(account, new CollectedRoute.Subject("{*}"));
        assertEquals(List.of(), found("Subject: " + "{x".repeat(500_000)));
    }

    private static DetectionOptions options(boolean ignoreResent, boolean ignoreBare) {
        return new DetectionOptions(
                false,
                List.of(),
                Reading.FORWARDS,
                Reading.REVERSED,
                ignoreResent,
                ignoreBare,
                false,
                true,
                OrderLine.DEFAULT);
    }

    private static List<SpecialField> fields(String... lines) {
        return List.of(lines).stream()
                .map(line -> SpecialField.parse(line).orElseThrow())
                .toList();
    }

    private CollectedVerdict verdict(String header) {
        return routing.route(
                InMailSamples.inMail("ISP", account), account, header.getBytes(StandardCharsets.UTF_8), envelope);
    }

    /** The recipients; none where nobody was found. */
    private List<String> found(String header) {
        CollectedVerdict verdict = verdict(header);
        return verdict.way() instanceof CollectedWay.ToRecipients
                ? new ArrayList<>(
                        verdict.recipients().stream().map(Address::toString).toList())
                : List.of();
    }

    private List<String> notes(String header) {
        return verdict(header).notes().stream().map(Trace.Step::text).toList();
    }
}
