package org.pillarbox.routing.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.directory.InternetMail;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.routing.Findings;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Pipeline;
import org.pillarbox.routing.RuleVerdict;
import org.pillarbox.routing.Target;
import org.pillarbox.routing.Transit;
import org.pillarbox.routing.Verdict;

class SmtpRuleStepTest {
    private final ListedUsers users = new ListedUsers()
            .add(1, "postmaster", true)
            .add(2, "ann", false)
            .add(3, "bob", false)
            .add(4, "bill", false);
    private final Pipeline pipeline = new Pipeline(Steps.inOrder(StepPorts.of(new FixedSettings(), users)));

    /** Where the copies go; a way that only finds that it was gone before is left out. */
    private Set<String> ends(RuleVerdict rule, Set<String> deliveredTo, String... recipients) {
        Set<String> ends = new TreeSet<>();
        verdicts(rule, deliveredTo, recipients).forEach(verdict -> end(verdict).ifPresent(ends::add));
        return ends;
    }

    private List<Verdict> verdicts(RuleVerdict rule, Set<String> deliveredTo, String... recipients) {
        Envelope envelope = Mail.envelope("x@outside.example", recipients);
        Transit transit = new Transit(envelope, Mail.STRANGER, deliveredTo)
                .knowing(new Findings(List.of(), 0, Optional.empty(), Optional.of(rule)));
        Pipeline.Journey journey = pipeline.journey(transit);
        return envelope.recipients().stream()
                .flatMap(recipient -> journey.route(recipient).stream())
                .toList();
    }

    private static Optional<String> end(Verdict verdict) {
        if (verdict.end() instanceof Outcome.Deliver deliver) {
            return Optional.of(
                    deliver.target() instanceof Target.Mailbox mailbox
                            ? mailbox.user().name().value()
                            : ((Target.OutQueue) deliver.target()).address().toString());
        }
        if (verdict.end() instanceof Outcome.Refuse refuse) {
            return Optional.of(String.valueOf(refuse.reply().code()));
        }
        return verdict.end() instanceof Outcome.Discard ? Optional.of("nobody") : Optional.empty();
    }

    private static RuleVerdict redirect(String target) {
        return new RuleVerdict.Redirect("r", target);
    }

    private static RuleVerdict copy(String target) {
        return new RuleVerdict.Copy("r", target);
    }

    @Test
    @Tag("FIL-107")
    @Tag("FIL-110")
    void aRedirectGoesToItsTargetInsteadOfTheRecipients() {
        users.gather("team", "ann", "bill");
        assertEquals(Set.of("bill"), ends(redirect("Bill"), Set.of(), "ann@mail.example", "bob@mail.example"));
        assertEquals(Set.of("bill"), ends(redirect("bill@mail.example"), Set.of(), "ann@mail.example"));
        assertEquals(Set.of("ann", "bill"), ends(redirect("team"), Set.of(), "bob@mail.example"));
        assertEquals(Set.of("postmaster"), ends(redirect("postmaster@second.example"), Set.of(), "ann@mail.example"));
    }

    @Test
    @Tag("FIL-110")
    void anAddressElsewhereIsTheAdministratorsWillWhateverTheClientMayDo() {
        assertEquals(
                Set.of("boss@outside.example"),
                ends(redirect("boss@outside.example"), Set.of(), "ann@mail.example", "bob@mail.example"));
        assertEquals(
                Set.of("ann", "boss@outside.example"),
                ends(copy("boss@outside.example"), Set.of(), "ann@mail.example"));
    }

    @Test
    @Tag("FIL-108")
    void aCopyGoesToItsTargetOnceAndToTheRecipients() {
        List<Verdict> verdicts = verdicts(copy("bill"), Set.of(), "ann@mail.example", "bob@mail.example");
        assertEquals(3, verdicts.size());
        assertEquals(
                Set.of("ann", "bill", "bob"), ends(copy("bill"), Set.of(), "ann@mail.example", "bob@mail.example"));
    }

    @Test
    @Tag("FIL-109")
    void anIgnoredMessageIsForNobodyAndTheTraceSaysWhy() {
        List<Verdict> verdicts = verdicts(new RuleVerdict.Ignore("No spam"), Set.of(), "ann@mail.example");
        assertEquals(Optional.of("nobody"), end(verdicts.get(0)));
        assertEquals(
                List.of(new Trace.Step("smtp-rule", "SMTP rule \"No spam\": the message is for nobody")),
                verdicts.get(0).steps());
    }

    @Test
    void whereTheTargetHasGoneTheMessageGoesWhereItWasSent() {
        assertEquals(Set.of("ann"), ends(redirect("fred"), Set.of(), "ann@mail.example"));
        assertEquals(Set.of("ann"), ends(copy("fred"), Set.of(), "ann@mail.example"));
        users.permit("bill", new InternetMail(true, false, 0));
        assertEquals(Set.of("ann"), ends(redirect("bill"), Set.of(), "ann@mail.example"));
    }

    @Test
    void aRedirectThatComesBackEndsAfterOneRound() {
        assertEquals(
                Set.of("554"), ends(redirect("boss@outside.example"), Set.of("ann@mail.example"), "ann@mail.example"));
        assertEquals(
                Set.of("554"), ends(redirect("bill@mail.example"), Set.of("bill@mail.example"), "ann@mail.example"));
        assertEquals(Set.of("554", "bob"), ends(copy("bill"), Set.of("bill@mail.example"), "bob@mail.example"));
    }

    @Test
    void theCopyIsNoMatterOfTheSenders() {
        List<Verdict> verdicts = verdicts(copy("bill"), Set.of("bill@mail.example"), "bob@mail.example");
        Verdict failed = verdicts.stream()
                .filter(verdict -> verdict.end() instanceof Outcome.Refuse)
                .findFirst()
                .orElseThrow();
        EnvelopeRecipient given = failed.recipient().given();
        assertEquals("bob@mail.example", given.address().toString());
        assertTrue(given.notifications().toString().contains("NEVER"));
    }

    @Test
    void twoRulesThatSendToEachOtherDoNotGoRound() {
        // A message meets the rules once, when it comes in: bill's redirect does not see what ann's has redirected.
        assertEquals(Set.of("bill"), ends(redirect("bill"), Set.of(), "ann@mail.example"));
        assertEquals(Set.of("ann"), ends(redirect("ann"), Set.of(), "bill@mail.example"));
    }
}
