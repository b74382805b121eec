package org.pillarbox.routing.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.api.mail.EnvelopeRecipient;
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

class GroupStepTest {
    private final ListedUsers users =
            new ListedUsers().add(1, "postmaster", true).add(2, "ann", false).add(3, "bob", false);
    private final Pipeline pipeline = new Pipeline(Steps.inOrder(StepPorts.of(new FixedSettings(), users)));

    @ParameterizedTest
    @ValueSource(strings = {"sales", "Sales@mail.example", "SALES@second.example"})
    @Tag("USR-480")
    void aGroupsNameMeansItsMembersToThoseInside(String address) {
        users.gather("Sales", "ann", "bob");
        assertEquals(List.of("ann", "bob"), mailboxes(address, Mail.loggedIn("postmaster")));
        assertEquals(List.of("ann", "bob"), mailboxes(address, Origin.SERVER));
    }

    @Test
    @Tag("USR-480")
    @Tag("LST-017")
    void toTheOutsideAGroupIsNobody() {
        users.gather("Sales", "ann", "bob");
        assertEquals(refusal("nobody@mail.example", "x@y.example"), refusal("sales@mail.example", "x@y.example"));
        // Nor by a sender that is only said to be a user.
        assertEquals(
                refusal("nobody@mail.example", "ann@mail.example"), refusal("sales@mail.example", "ann@mail.example"));
    }

    @Test
    @Tag("LST-038")
    void aGroupOfNobodyTakesMailAndThrowsItAway() {
        users.gather("No-one");
        Origin inside = Mail.loggedIn("ann");
        assertTrue(route("no-one@mail.example", "", inside).get(0).end() instanceof Outcome.Discard);
        assertEquals(
                250,
                new RecipientCheck(pipeline, new FixedSettings())
                        .check(inside, Mail.envelope("ann@mail.example"), recipient("no-one@mail.example"))
                        .code());
    }

    @Test
    void membersWhoGetNoInternetMailGetTheGroups() {
        users.gather("Sales", "ann");
        users.permit("ann", new InternetMail(false, false, 0));
        assertEquals(List.of("ann"), mailboxes("sales", Mail.loggedIn("bob")));
    }

    @Test
    void copiesBearTheGroupsAddressSoThatLoopsAreSeen() {
        users.gather("Sales", "ann", "bob");
        Transit again =
                new Transit(Mail.envelope("ann@mail.example"), Mail.loggedIn("ann"), Set.of("sales@mail.example"));
        List<Verdict> verdicts = pipeline.route(recipient("sales@mail.example"), again);
        assertTrue(verdicts.stream().allMatch(verdict -> verdict.end() instanceof Outcome.Refuse));
    }

    private List<String> mailboxes(String address, Origin origin) {
        return route(address, "ann@mail.example", origin).stream()
                .map(verdict -> (Target.Mailbox) ((Outcome.Deliver) verdict.end()).target())
                .map(mailbox -> mailbox.user().name().key())
                .toList();
    }

    private String refusal(String address, String sender) {
        Verdict verdict = route(address, sender, Mail.STRANGER).get(0);
        return ((Outcome.Refuse) verdict.end()).reply().toString();
    }

    private List<Verdict> route(String address, String sender, Origin origin) {
        return pipeline.route(recipient(address), new Transit(Mail.envelope(sender), origin, Set.of()));
    }

    private static EnvelopeRecipient recipient(String address) {
        return EnvelopeRecipient.of(Mail.address(address));
    }
}
