package org.pillarbox.routing.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.directory.InternetMail;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.Origin;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Pipeline;
import org.pillarbox.routing.Target;
import org.pillarbox.routing.Transit;
import org.pillarbox.routing.Verdict;
import org.pillarbox.routing.acceptance.RecipientCheck;
import org.pillarbox.routing.acceptance.SenderPolicy;
import org.pillarbox.routing.mapping.ActiveMappings;
import org.pillarbox.routing.mapping.Mapping;
import org.pillarbox.routing.mapping.MappingAddress;
import org.pillarbox.routing.mapping.MappingIndex;
import org.pillarbox.routing.mapping.MappingTarget;
import org.pillarbox.routing.mapping.MappingUsage;
import org.pillarbox.settings.AcceptedAddresses;
import org.pillarbox.settings.FaxSettings;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.TweakSettings;
import org.pillarbox.settings.UnrecognisedSettings;
import org.pillarbox.settings.UnrecognisedSettings.Collected;

/** What the settings of Local Mail, of Misc Settings and of unrecognised users make of recipients. */
class LocalMailStepsTest {
    private static final Origin ANN = Mail.loggedIn("ann");
    private static final Origin COLLECTED = new Origin(
            Origin.COLLECTED, "c-1", "192.0.2.9", "pop.isp.example", "POP3", Optional.empty(), Optional.empty());

    private final ListedUsers users = new ListedUsers()
            .add(1, "postmaster", true)
            .add(2, "ann", false)
            .add(3, "bob", false)
            .add(4, "fax", false)
            .add(5, "1234", false);
    private final FixedSettings settings = new FixedSettings();
    private MappingIndex mappings = MappingIndex.EMPTY;
    private final Pipeline pipeline =
            new Pipeline(Steps.inOrder(StepPorts.of(settings, users).with((ActiveMappings) () -> mappings)));

    private void local(String defaultDomain, boolean onlyMappings, boolean unrecognisedOut, String... entries) {
        settings.put(new LocalMailSettings(
                "mail.example", defaultDomain, AcceptedAddresses.of(List.of(entries)), onlyMappings, unrecognisedOut));
    }

    @ParameterizedTest
    @Tag("LOC-008")
    @Tag("LOC-009")
    @Tag("LOC-010")
    @Tag("LOC-012")
    @Tag("TEC-066")
    @Tag("OTH-065")
    @CsvSource({
        "ann@company.com, mailbox ann",
        "ANN@Company.COM, mailbox ann",
        "bob@isp.example, mailbox bob",
        "bob.x@isp.example, queue bob.x@isp.example",
        "ann@isp.example, queue ann@isp.example",
        "ann@mail.company.com, queue ann@mail.company.com",
        "zed@company.com, 550 5.1.1"
    })
    void localDomainsSayWhatStaysHere(String address, String fate) {
        local("company.com", false, false, "company.com", "bob@isp.example");
        assertEquals(fate, fate(address, ANN));
        assertEquals(fate.startsWith("queue") ? "550 5.7.1" : fate, fate(address, Mail.STRANGER));
    }

    @Test
    @Tag("TEC-068")
    void mailForOtherDomainsGoesOutForWhoMayRelay() {
        assertEquals("queue zed@widgets.com", fate("zed@widgets.com", ANN));
        assertEquals("550 5.7.1", fate("zed@widgets.com", Mail.STRANGER));
    }

    @Test
    @Tag("LOC-003")
    void aBareNameGetsTheDefaultDomainAndStaysHere() {
        local("isp.example", false, false, "company.com");
        Verdict verdict = route("ann", ANN);
        assertEquals("mailbox ann", fate(verdict));
        assertEquals("ann@isp.example", verdict.recipient().address().toString());
        assertEquals("550 5.1.1", fate("zed", ANN));
    }

    @Test
    void theServersLettersReachUsersAtADefaultDomainThatIsNotLocal() {
        local("isp.example", false, false, "company.com");
        assertEquals("mailbox ann", fate("ann@isp.example", Origin.SERVER));
        assertEquals("queue ann@isp.example", fate("ann@isp.example", ANN));
        assertEquals("queue zed@isp.example", fate("zed@isp.example", Origin.SERVER));
    }

    @Test
    @Tag("LOC-013")
    @Tag("LOC-014")
    void withoutDefaultMappingsANameMeansNobodyButInCollectedMail() {
        local("company.com", true, false, "company.com");
        assertEquals("550 5.1.1", fate("ann@company.com", ANN));
        assertEquals("550 5.1.1", fate("ann@company.com", Mail.STRANGER));
        assertEquals("550 5.1.1", fate("ann", ANN));
        assertEquals("mailbox ann", fate("ann@company.com", COLLECTED));
        assertEquals("mailbox ann", fate("ann@company.com", Origin.SERVER), "the server's letters must come");
        assertEquals("mailbox postmaster", fate("postmaster@company.com", Mail.STRANGER));
    }

    @Test
    @Tag("LOC-013")
    @Tag("LOC-015")
    void twoCompaniesShareTheServer() {
        local("a.com", true, false, "a.com", "b.com");
        map("info@a.com", "ann", "info@b.com", "bob", "+44@a.com", "bob");
        for (Origin origin : List.of(ANN, Mail.STRANGER)) {
            assertEquals("550 5.1.1", fate("ann@a.com", origin));
            assertEquals("550 5.1.1", fate("bob@b.com", origin));
            assertEquals("mailbox ann", fate("info@a.com", origin));
            assertEquals("mailbox bob", fate("info@b.com", origin));
        }
    }

    @Test
    @Tag("LOC-013")
    void companiesOwnTheAddressesThatAreMappedToTheirUsers() {
        local("a.com", true, false, "a.com", "b.com");
        map("info@a.com", "ann", "ann@b.com", "bob");
        LocalDomains domains = new LocalDomains(settings);
        UserAddresses addresses = new UserAddresses(domains, users, () -> mappings);
        SenderPolicy policy = new SenderPolicy(domains, users, addresses, settings);
        assertEquals("", refusal(policy, "ann", "info@a.com"));
        assertEquals("553", refusal(policy, "bob", "info@a.com"));
        assertEquals("", refusal(policy, "bob", "ann@b.com"));
        assertEquals("553", refusal(policy, "ann", "ann@b.com"));
        local("a.com", false, false, "a.com", "b.com");
        assertEquals("553", refusal(policy, "bob", "ann@b.com"));
        assertEquals(List.of(), addresses.owners(Mail.address("ann@outside.example")));
    }

    @Test
    @Tag("LOC-013")
    void whoMayUseAnAddressOfAGroupAreItsMembers() {
        local("a.com", true, false, "a.com", "b.com");
        users.gather("sales", "ann", "bob");
        map("info@a.com", "sales", "office@a.com", "sales@b.com");
        UserAddresses addresses = new UserAddresses(new LocalDomains(settings), users, () -> mappings);
        SenderPolicy policy = new SenderPolicy(new LocalDomains(settings), users, addresses, settings);
        for (String address : List.of("info@a.com", "office@a.com")) {
            assertEquals("", refusal(policy, "ann", address));
            assertEquals("", refusal(policy, "bob", address));
            assertEquals("553", refusal(policy, "fax", address));
            assertEquals(Optional.empty(), addresses.owner(Mail.address(address)));
        }
    }

    @ParameterizedTest
    @Tag("LOC-013")
    @CsvSource({"ann@b.com, 550 5.1.1", "ann@a.com, 550 5.1.1", "info@a.com, mailbox bob"})
    void aStrangerUnderAnAddressThatIsNobodysIsNoInsider(String sender, String fate) {
        local("a.com", true, false, "a.com", "b.com");
        map("info@a.com", "ann", "bob@a.com", "bob");
        users.permit("bob", new InternetMail(true, false, 0));
        assertEquals(fate, fate(route("bob@a.com", Mail.STRANGER, sender)));
        local("a.com", false, false, "a.com", "b.com");
        assertEquals(
                sender.startsWith("ann") ? "mailbox bob" : "550 5.1.1",
                fate(route("bob@a.com", Mail.STRANGER, sender)));
    }

    private static String refusal(SenderPolicy policy, String account, String sender) {
        return policy.refusal(Optional.of(account), false, ReversePath.of(Mail.address(sender)))
                .map(reply -> Integer.toString(reply.code()))
                .orElse("");
    }

    private void map(String... pairs) {
        List<Mapping> all = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            all.add(new Mapping(
                    i,
                    MappingAddress.parse(pairs[i]),
                    MappingTarget.parse(pairs[i + 1]).orElseThrow(),
                    MappingUsage.ALWAYS,
                    Optional.empty(),
                    ""));
        }
        mappings = MappingIndex.of(all);
    }

    @Test
    @Tag("LOC-016")
    @Tag("LOC-017")
    void whatUsersSendToNobodyHereGoesOutWhereItMayBeForAnotherOffice() {
        assertEquals("550 5.1.1", fate("zed@mail.example", ANN));
        local("mail.example", false, true, "mail.example");
        assertEquals("queue zed@mail.example", fate("zed@mail.example", ANN));
        assertEquals("mailbox bob", fate("bob@mail.example", ANN));
        assertEquals("550 5.1.1", fate("zed@mail.example", Mail.STRANGER));
        assertEquals("mailbox postmaster", fate("zed@mail.example", COLLECTED));
        users.permit("ann", new InternetMail(false, true, 0));
        assertEquals("550 5.7.1", fate("zed@mail.example", ANN));
    }

    @Test
    @Tag("OTH-073")
    @Tag("OTH-080")
    void collectedMailForNobodyGoesToWhomTheSettingsName() {
        assertEquals("mailbox postmaster", fate("zed@mail.example", COLLECTED));
        settings.put(new UnrecognisedSettings(true, Collected.USER, "Bob"));
        assertEquals("mailbox bob", fate("zed@mail.example", COLLECTED));
        assertEquals("550 5.1.1", fate("zed@mail.example", Mail.STRANGER));
        users.remove("bob");
        assertEquals("mailbox postmaster", fate("zed@mail.example", COLLECTED));
    }

    @Test
    @Tag("MAP-046")
    @Tag("OTH-079")
    void atTheOtherOfficeEveryUnrecognisedUserIsRemote() {
        settings.put(new UnrecognisedSettings(true, Collected.REMOTE, ""));
        assertEquals("dropped", fate("zed@mail.example", COLLECTED));
        assertEquals("mailbox bob", fate("bob@mail.example", COLLECTED));
        assertEquals("queue zed@mail.example", fate("zed@mail.example", ANN));
        assertEquals("550 5.1.1", fate("zed@mail.example", Mail.STRANGER));
    }

    @Test
    @Tag("SRV-096")
    void nobodyIsTakenInTheSessionWhereReportsAreWanted() {
        RecipientCheck check = new RecipientCheck(pipeline, settings);
        assertEquals(550, answer(check, "zed@mail.example"));
        settings.put(new UnrecognisedSettings(false, Collected.ADMINISTRATOR, ""));
        assertEquals(250, answer(check, "zed@mail.example"));
        assertEquals(550, answer(check, "zed@outside.example"), "relaying is refused all the same");
        assertEquals("550 5.1.1", fate("zed@mail.example", Mail.STRANGER), "so that a report goes out");
    }

    private static int answer(RecipientCheck check, String address) {
        return check.check(Mail.STRANGER, Mail.envelope("x@y.example"), recipient(address))
                .code();
    }

    @ParameterizedTest
    @Tag("OTH-054")
    @Tag("OTH-055")
    @Tag("OTH-056")
    @CsvSource({
        "+44-1234-1234567@mail.example, mailbox fax",
        "0123@second.example, mailbox fax",
        "acme.john.+44-1234@mail.example, mailbox fax",
        "acme.uk.john.0123@mail.example, mailbox fax",
        "acme.0123@mail.example, 550 5.1.1",
        ".john.0123@mail.example, 550 5.1.1",
        "acme..0123@mail.example, 550 5.1.1",
        "acme.john.@mail.example, 550 5.1.1",
        "acme.john.01x@mail.example, 550 5.1.1",
        "+-@mail.example, 550 5.1.1",
        "01 23@mail.example, 550 5.1.1",
        "\u0661\u0662@mail.example, 550 5.1.1",
        "0123@outside.example, 550 5.7.1"
    })
    void faxNumbersGoToTheFaxServersMailbox(String address, String fate) {
        settings.put(new FaxSettings("fax", false));
        assertEquals(fate, fate(address, Mail.STRANGER));
    }

    @Test
    @Tag("OTH-057")
    void aNumberThatIsAUsersNameIsTheUsers() {
        settings.put(new FaxSettings("fax", false));
        assertEquals("mailbox 1234", fate("1234@mail.example", ANN));
        map("0815", "bob");
        assertEquals("mailbox bob", fate("0815@mail.example", ANN));
        users.gather("911", "bob");
        assertEquals("mailbox bob", fate("911@mail.example", ANN));
    }

    @Test
    @Tag("OTH-058")
    @Tag("OTH-059")
    void collectedMailReachesTheFaxServerOnlyWhereThatIsAllowed() {
        settings.put(new FaxSettings("fax", false));
        assertEquals("mailbox postmaster", fate("0123@mail.example", COLLECTED));
        settings.put(new FaxSettings("fax", true));
        assertEquals("mailbox fax", fate("0123@mail.example", COLLECTED));
    }

    @ParameterizedTest
    @Tag("OTH-060")
    @ValueSource(strings = {"", "nobody"})
    void withoutAFaxMailboxANumberIsNobody(String mailbox) {
        settings.put(new FaxSettings(mailbox, true));
        assertEquals("550 5.1.1", fate("0123@mail.example", ANN));
    }

    @Test
    void aFaxMailboxWithoutInternetMailGetsNoneByNumbers() {
        settings.put(new FaxSettings("fax", false));
        users.permit("fax", new InternetMail(true, false, 0));
        assertEquals("550 5.1.1", fate("0123@mail.example", Mail.STRANGER));
        assertEquals("mailbox fax", fate("0123@mail.example", ANN));
    }

    @Test
    @Tag("OTH-064")
    @Tag("OTH-066")
    void localMailOfUsersGoesOutWhereItIsNotRoutedLocally() {
        settings.put(new TweakSettings(true));
        users.permit("ann", new InternetMail(false, true, 0));
        assertEquals("queue bob@mail.example", fate("bob@mail.example", ANN));
        assertEquals("queue bob@mail.example", fate("bob", ANN));
        assertEquals("queue zed@mail.example", fate("zed@mail.example", ANN));
        assertEquals("mailbox postmaster", fate("postmaster", ANN));
        assertEquals("mailbox bob", fate("bob@mail.example", Mail.STRANGER));
        assertEquals("mailbox bob", fate("bob@mail.example", COLLECTED));
        assertEquals("mailbox bob", fate("bob@mail.example", Origin.SERVER));
        assertEquals("550 5.7.1", fate("bob@outside.example", ANN), "the Internet stays closed to ann");
    }

    private String fate(String address, Origin origin) {
        return fate(route(address, origin));
    }

    private static String fate(Verdict verdict) {
        if (verdict.end() instanceof Outcome.Refuse refuse) {
            return refuse.reply().code() + " " + refuse.reply().enhanced();
        }
        if (verdict.end() instanceof Outcome.Discard) {
            return "dropped";
        }
        Target target = ((Outcome.Deliver) verdict.end()).target();
        return target instanceof Target.Mailbox mailbox
                ? "mailbox " + mailbox.user().name()
                : "queue " + ((Target.OutQueue) target).address();
    }

    private Verdict route(String address, Origin origin) {
        return route(address, origin, "x@y.example");
    }

    private Verdict route(String address, Origin origin, String sender) {
        return pipeline.route(recipient(address), new Transit(Mail.envelope(sender), origin, Set.of()))
                .get(0);
    }

    private static EnvelopeRecipient recipient(String address) {
        return EnvelopeRecipient.of(Mail.address(address));
    }
}
