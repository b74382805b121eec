package org.pillarbox.routing.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.directory.InternetMail;
import org.pillarbox.directory.MailRouting;
import org.pillarbox.directory.MailRouting.Assistant;
import org.pillarbox.directory.MailRouting.Forwarding;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.Origin;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Pipeline;
import org.pillarbox.routing.Target;
import org.pillarbox.routing.Traits;
import org.pillarbox.routing.Transit;
import org.pillarbox.routing.Verdict;
import org.pillarbox.routing.acceptance.RecipientCheck;
import org.pillarbox.routing.mapping.Mapping;
import org.pillarbox.routing.mapping.MappingIndex;
import org.pillarbox.routing.mapping.MappingUsage;
import org.pillarbox.routing.mapping.Some;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.UnrecognisedSettings;

/** Mappings in the whole pipeline, the manual's worked examples among them. */
class MappingStepTest {
    private static final Origin INSIDE = Mail.loggedIn("ann");
    private static final String STRANGER = "x@y.example";

    private final ListedUsers users = new ListedUsers()
            .add(1, "postmaster", true)
            .add(2, "ann", false)
            .add(3, "bob", false)
            .add(4, "fred", false);
    private final FixedSettings settings = new FixedSettings();
    private final List<Mapping> mappings = new ArrayList<>();
    private final Pipeline pipeline =
            new Pipeline(Steps.inOrder(StepPorts.of(settings, users).with(() -> MappingIndex.of(mappings))));

    private void map(String... texts) {
        for (String text : texts) {
            mappings.add(Some.mapping(text));
        }
    }

    private void serve(String... domains) {
        settings.put(new LocalMailSettings("mail.example", List.of(domains)));
    }

    @Test
    @Tag("MAP-002")
    @Tag("USR-332")
    void withoutMappingsAUsersNameIsEnough() {
        assertEquals(Set.of("fred"), ends("fred@mail.example", Mail.STRANGER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales@mail.example", "SALES@second.example", "sales"})
    @Tag("MAP-001")
    @Tag("MAP-005")
    @Tag("MAP-007")
    @Tag("MAP-026")
    @Tag("USR-333")
    void aNameIsMappedAtEveryLocalDomainForAllMail(String address) {
        map("sales -> fred");
        assertEquals(Set.of("fred"), ends(address, Mail.STRANGER));
        assertEquals(Set.of("fred"), ends(address, INSIDE));
        assertEquals(Set.of("fred"), ends(address, Origin.SERVER));
        assertEquals(Set.of("queue:sales@outside.example"), ends("sales@outside.example", INSIDE));
    }

    @Test
    @Tag("MAP-008")
    @Tag("USR-333")
    void aWholeAddressIsMappedAlone() {
        map("sales@mail.example -> fred");
        assertEquals(Set.of("fred"), ends("sales@mail.example", Mail.STRANGER));
        assertEquals(Set.of("550 5.1.1"), ends("sales@second.example", Mail.STRANGER));
    }

    @Test
    @Tag("MAP-009")
    @Tag("MAP-010")
    @Tag("MAP-020")
    void whatNothingElseKnowsGoesToTheRestOfTheDomain() {
        serve("company.com", "other.example");
        users.gather("Team", "ann");
        map("~@company.com -> bob", "sales -> ann");
        assertEquals(Set.of("fred"), ends("fred@company.com", Mail.STRANGER));
        assertEquals(Set.of("bob"), ends("fredd@company.com", Mail.STRANGER));
        assertEquals(Set.of("ann"), ends("sales@company.com", Mail.STRANGER));
        assertEquals(Set.of("ann"), ends("team@company.com", INSIDE));
        assertEquals(Set.of("550 5.1.1"), ends("fredd@other.example", Mail.STRANGER));
    }

    @Test
    @Tag("MAP-017")
    @Tag("MAP-018")
    @Tag("MAP-019")
    void allThatMatchApplyAndEachTargetIsReachedOnce() {
        map("sales -> fred", "sales@mail.example -> bob", "s*@mail.example -> ann", "sa* -> FRED");
        assertEquals(List.of("fred", "bob", "ann"), all("sales@mail.example", STRANGER, Mail.STRANGER));
    }

    @Test
    @Tag("MAP-021")
    @Tag("TEC-087")
    @Tag("TEC-088")
    void aMappingStandsBeforeTheUserOfThatName() {
        map("fred -> bob");
        assertEquals(Set.of("bob"), ends("fred@mail.example", Mail.STRANGER));
    }

    @Test
    @Tag("TEC-087")
    void aTargetIsNotLookedUpInMappingsAgain() {
        map("fred -> bob", "bob -> fred", "info -> bob@second.example");
        assertEquals(Set.of("bob"), ends("fred@mail.example", Mail.STRANGER));
        assertEquals(Set.of("fred"), ends("bob@mail.example", Mail.STRANGER));
        assertEquals(Set.of("bob"), ends("info@mail.example", Mail.STRANGER));
    }

    @Test
    @Tag("TEC-091")
    void assistantsAndForwardingsFollowTheMappedUserButNoMapping() {
        map("sales -> fred", "bob -> ann");
        users.route("fred", MailRouting.of(new Assistant("bob", false), Forwarding.NONE));
        assertEquals(Set.of("fred", "bob"), routed("sales@mail.example", STRANGER, Mail.STRANGER));
        users.route("fred", MailRouting.of(Assistant.NONE, new Forwarding(true, "x@outside.example")));
        assertEquals(Set.of("queue:x@outside.example"), routed("sales@mail.example", STRANGER, Mail.STRANGER));
    }

    @Test
    @Tag("MAP-022")
    void anAddressElsewhereIsATargetForStrangersToo() {
        map("sales -> shop@outside.example");
        users.permit("ann", new InternetMail(false, true, 0));
        assertEquals(Set.of("queue:shop@outside.example"), ends("sales@mail.example", Mail.STRANGER));
        assertEquals(Set.of("queue:shop@outside.example"), ends("sales@mail.example", INSIDE));
    }

    @Test
    void whatComesBackFromElsewhereIsNotSentThereAgain() {
        map("sales -> shop@outside.example");
        Verdict first =
                verdicts("sales@mail.example", transit(STRANGER, Mail.STRANGER)).get(0);
        assertEquals(
                Optional.of(Mail.address("sales@mail.example")),
                first.recipient().redirected());
        Transit again = new Transit(Mail.envelope(STRANGER), Mail.STRANGER, Set.of("sales@mail.example"));
        assertEquals("554 5.4.6", end(verdicts("sales@mail.example", again).get(0)));
    }

    @Test
    @Tag("MAP-022")
    @Tag("LST-018")
    @Tag("LST-040")
    void aMappingMakesAGroupReachableFromOutside() {
        users.gather("Everyone", "ann", "bob");
        assertEquals(Set.of("550 5.1.1"), ends("everyone@mail.example", Mail.STRANGER));
        map("Everyone -> Everyone");
        assertEquals(Set.of("ann", "bob"), ends("everyone@mail.example", Mail.STRANGER));
        users.gather("No-one");
        map("junk -> No-one");
        assertEquals(Set.of("discarded"), ends("junk@mail.example", Mail.STRANGER));
    }

    @Test
    void whoGetsNoInternetMailIsReachedByMappingsFromInsideOnly() {
        map("sales -> ann", "sales -> bob", "info -> ann");
        users.permit("ann", new InternetMail(true, false, 0));
        assertEquals(Set.of("bob"), ends("sales@mail.example", Mail.STRANGER));
        assertEquals(Set.of("ann", "bob"), ends("sales@mail.example", Mail.loggedIn("bob")));
        assertEquals(Set.of("550 5.1.1"), ends("info@mail.example", Mail.STRANGER));
    }

    @Test
    void aTargetThatIsGoneLeavesTheRecipientUnknownEvenWhereAUserHasTheName() {
        map("fred -> sue");
        assertEquals(Set.of("550 5.1.1"), ends("fred@mail.example", Mail.STRANGER));
    }

    @Test
    @Tag("MAP-027")
    @Tag("MAP-030")
    @Tag("TEC-043")
    @Tag("TEC-044")
    @Tag("TEC-045")
    void aMailingListsMailGoesToTwoUsersAsTheirUsageSays() {
        serve("mail.example", "company.com");
        users.add(5, "philip", false).add(6, "lucy", false);
        mappings.add(Some.mapping("I-Sales@company.com -> philip", MappingUsage.COLLECTED));
        mappings.add(Some.mapping("I-Sales@company.com -> lucy", MappingUsage.COLLECTED));
        assertEquals(Set.of("philip", "lucy"), ends("i-sales@company.com", Some.collected(1)));
        LocalMailSettings local = settings.get(LocalMailSettings.class);
        settings.put(new LocalMailSettings(local.host(), local.defaultDomain(), local.local(), false, true));
        assertEquals(Set.of("queue:I-Sales@company.com"), ends("I-Sales@company.com", INSIDE));
        mappings.clear();
        map("I-Sales@company.com -> philip", "I-Sales@company.com -> lucy");
        assertEquals(Set.of("philip", "lucy"), ends("i-sales@company.com", INSIDE));
    }

    @Test
    @Tag("MAP-030")
    void smtpMappingsAreNotForCollectedMail() {
        mappings.add(Some.mapping("sales -> fred", MappingUsage.SMTP));
        assertEquals(Set.of("fred"), ends("sales@mail.example", Mail.STRANGER));
        assertEquals(Set.of("fred"), ends("sales@mail.example", INSIDE));
        assertEquals(Set.of("postmaster"), ends("sales@mail.example", Some.collected(1)), "as nobody's mail");
    }

    @Test
    @Tag("MAP-041")
    @Tag("MAP-042")
    @Tag("MAP-043")
    @Tag("MAP-045")
    void aRemoteUsersMailIsQueuedAndIgnoredWhereItWasCollected() {
        serve("widgets.com");
        assertEquals(Set.of("550 5.1.1"), ends("karen@widgets.com", INSIDE));
        map("karen -> *REMOTE");
        assertEquals(Set.of("queue:karen@widgets.com"), ends("karen@widgets.com", INSIDE));
        assertEquals(Set.of("queue:karen@widgets.com"), ends("karen@widgets.com", Mail.STRANGER));
        assertEquals(Set.of("discarded"), ends("karen@widgets.com", Some.collected(1)));
        assertEquals(
                Optional.empty(),
                verdicts("karen@widgets.com", transit(STRANGER, INSIDE))
                        .get(0)
                        .recipient()
                        .redirected(),
                "or the other office would take it for a loop");
        map("karen -> bob");
        assertEquals(Set.of("bob"), ends("karen@widgets.com", Some.collected(1)));
        assertEquals(Set.of("bob", "queue:karen@widgets.com"), ends("karen@widgets.com", INSIDE));
    }

    @Test
    @Tag("MAP-044")
    @Tag("MAP-050")
    @Tag("HOW-029")
    @Tag("HOW-033")
    void theMainOfficeKnowsWhoIsAtTheOther() {
        serve("bobble.com");
        users.add(5, "sue", false).add(6, "james", false);
        map("philip -> *REMOTE", "karen -> *REMOTE");
        assertEquals(Set.of("sue"), ends("sue@bobble.com", Some.collected(1)));
        assertEquals(Set.of("discarded"), ends("karen@bobble.com", Some.collected(1)));
        assertEquals(Set.of("queue:karen@bobble.com"), ends("karen@bobble.com", Mail.loggedIn("sue")));
        assertEquals(Set.of("postmaster"), ends("nobody@bobble.com", Some.collected(1)));
        settings.put(new UnrecognisedSettings(true, UnrecognisedSettings.Collected.USER, "sue"));
        assertEquals(Set.of("sue"), ends("fred1@bobble.com", Some.collected(1)));
        assertEquals(Set.of("discarded"), ends("philip@bobble.com", Some.collected(1)));
    }

    @Test
    @Tag("MAP-046")
    @Tag("MAP-051")
    @Tag("HOW-034")
    void theOtherOfficeTakesEverybodyItDoesNotKnowForRemote() {
        serve("bobble.com");
        users.add(5, "philip", false).add(6, "karen", false);
        settings.put(new UnrecognisedSettings(true, UnrecognisedSettings.Collected.REMOTE, ""));
        assertEquals(Set.of("philip"), ends("philip@bobble.com", Some.collected(1)));
        assertEquals(Set.of("discarded"), ends("sue@bobble.com", Some.collected(1)));
        assertEquals(Set.of("discarded"), ends("nobody@bobble.com", Some.collected(1)));
        assertEquals(Set.of("queue:sue@bobble.com"), ends("sue@bobble.com", Mail.loggedIn("philip")));
    }

    @Test
    @Tag("MAP-063")
    @Tag("MAP-065")
    @Tag("LOC-015")
    void twoCompaniesOnOneServerHaveMappingsAlone() {
        LocalMailSettings both = new LocalMailSettings("mail.example", List.of("a.example", "b.example"));
        users.add(5, "anna", false).add(6, "bert", false);
        settings.put(new LocalMailSettings(both.host(), both.defaultDomain(), both.local(), true, false));
        map("info@a.example -> anna", "info@b.example -> bert");
        assertEquals(Set.of("anna"), ends("info@a.example", Mail.STRANGER));
        assertEquals(Set.of("bert"), ends("info@b.example", INSIDE));
        assertEquals(Set.of("550 5.1.1"), ends("anna@b.example", Mail.STRANGER));
        map("anna@a.example -> anna");
        assertEquals(Set.of("anna"), ends("anna@a.example", Mail.STRANGER));
    }

    @Test
    @Tag("HOW-031")
    void aListOfTheMainOfficeIsIgnoredAtTheBranch() {
        map("news -> *REMOTE");
        assertEquals(Set.of("discarded"), ends("news@mail.example", Some.collected(1)));
    }

    @Test
    @Tag("HOW-038")
    void anOfficeIsOneMailboxAtTheHeadOffice() {
        serve("company.com");
        users.add(5, "Sarah", false).add(6, "Office2", false);
        map("Martin -> Office2", "Karen -> Office2");
        assertEquals(Set.of("office2"), ends("martin@company.com", Mail.STRANGER));
        assertEquals(Set.of("office2"), ends("karen@company.com", INSIDE));
        assertEquals(Set.of("sarah"), ends("sarah@company.com", INSIDE));
    }

    @Test
    @Tag("MAP-031")
    @Tag("MAP-032")
    void mailOfASenderGoesToTheTargetWhoeverTheRecipientIs() {
        mappings.add(Some.mapping("boss@outside.example -> fred", MappingUsage.SENDER));
        assertEquals(Set.of("fred"), routed("ann@mail.example", "Boss@Outside.example", Mail.STRANGER));
        assertEquals(Set.of("fred"), routed("nobody@mail.example", "boss@outside.example", Mail.STRANGER));
        assertEquals(Set.of("fred"), routed("ann", "boss@outside.example", Some.collected(3)));
        assertEquals(Set.of("ann"), routed("ann@mail.example", "clerk@outside.example", Mail.STRANGER));
        assertEquals(
                Set.of("550 5.7.1"),
                routed("x@elsewhere.example", "boss@outside.example", Mail.STRANGER),
                "no relaying for whoever calls himself so");
        assertEquals(Set.of("queue:boss@outside.example"), routed("boss@outside.example", "ann@mail.example", INSIDE));
    }

    @Test
    @Tag("MAP-031")
    void aSenderIsAlsoWhomTheMessageSaysItIsFromButNotTheServer() {
        mappings.add(Some.mapping("ann -> bob", MappingUsage.SENDER));
        Traits from = new Traits(List.of(Mail.address("ann@second.example")), false, 100);
        Transit list =
                new Transit(Mail.envelope("owner@list.example"), Mail.STRANGER, Set.of(), Optional.of(from), Set.of());
        assertEquals("bob", end(verdicts("fred@mail.example", list).get(0)));
        assertEquals(Set.of("bob"), routed("x@outside.example", "ann@mail.example", INSIDE));
        assertEquals(Set.of("fred"), routed("fred@mail.example", "ann@mail.example", Origin.SERVER));
        assertEquals(Set.of("fred"), routed("fred@mail.example", "ann@outside.example", Mail.STRANGER));
    }

    @Test
    @Tag("MAP-032")
    void aSendersMappingDoesNothingToItsRecipient() {
        mappings.add(Some.mapping("fred@mail.example -> bob", MappingUsage.SENDER));
        assertEquals(Set.of("fred"), routed("fred@mail.example", STRANGER, Mail.STRANGER));
    }

    @ParameterizedTest
    @CsvSource({"sales@mail.example, 250", "nobody@mail.example, 550", "junk@rest.example, 250", "karen, 250"})
    @Tag("SRV-095")
    void rcptTakesWhatIsMappedAndRefusesWhatIsNot(String address, int code) {
        serve("mail.example", "rest.example");
        map("sales -> fred", "~@rest.example -> fred", "karen -> *REMOTE");
        EnvelopeRecipient recipient = EnvelopeRecipient.of(Mail.address(address));
        assertEquals(
                code,
                new RecipientCheck(pipeline, settings)
                        .check(Mail.STRANGER, Mail.envelope(STRANGER), recipient)
                        .code());
    }

    @Test
    void theTraceNamesTheMapping() {
        map("sales -> fred", "sales -> sue");
        Verdict verdict =
                verdicts("sales@mail.example", transit(STRANGER, Mail.STRANGER)).get(0);
        assertEquals(
                List.of("mapping: sales -> fred", "mailbox: mailbox fred, Inbox"),
                verdict.steps().stream()
                        .map(step -> step.name() + ": " + step.text())
                        .toList());
    }

    @Test
    @Tag("USR-334")
    void whatIsDeletedIsAsIfItHadNeverBeen() {
        map("sales -> fred");
        assertEquals(Set.of("fred"), ends("sales@mail.example", Mail.STRANGER));
        mappings.clear();
        assertEquals(Set.of("550 5.1.1"), ends("sales@mail.example", Mail.STRANGER));
    }

    /** Where copies go, before the message is there. */
    private Set<String> ends(String address, Origin origin) {
        return new TreeSet<>(all(address, STRANGER, origin));
    }

    /** Where copies go once the message is there. */
    private Set<String> routed(String address, String sender, Origin origin) {
        Traits traits = new Traits(List.of(Mail.address(sender)), false, 100);
        Transit transit = new Transit(Mail.envelope(sender), origin, Set.of(), Optional.of(traits), Set.of());
        return verdicts(address, transit).stream().map(MappingStepTest::end).collect(Collectors.toSet());
    }

    private List<String> all(String address, String sender, Origin origin) {
        return verdicts(address, transit(sender, origin)).stream()
                .map(MappingStepTest::end)
                .toList();
    }

    private static Transit transit(String sender, Origin origin) {
        return new Transit(Mail.envelope(sender), origin, Set.of());
    }

    private List<Verdict> verdicts(String address, Transit transit) {
        return pipeline.route(EnvelopeRecipient.of(Mail.address(address)), transit);
    }

    private static String end(Verdict verdict) {
        if (verdict.end() instanceof Outcome.Deliver deliver) {
            return deliver.target() instanceof Target.Mailbox mailbox
                    ? mailbox.user().name().key()
                    : "queue:" + ((Target.OutQueue) deliver.target()).address();
        }
        return verdict.end() instanceof Outcome.Refuse refuse
                ? refuse.reply().code() + " " + refuse.reply().enhanced()
                : "discarded";
    }
}
