package org.pillarbox.routing.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.directory.MailRouting;
import org.pillarbox.directory.MailRouting.Assistant;
import org.pillarbox.directory.MailRouting.Forwarding;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Pipeline;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Target;
import org.pillarbox.routing.Traits;
import org.pillarbox.routing.Transit;
import org.pillarbox.routing.Verdict;

/** The manual's order of name expansion (21.13): what comes first wins, and nothing goes back. */
class ExpansionOrderTest {
    /** Whoever adds a step puts it here at its place, and into docs/developer/name-expansion.md. Kept traces hold the names. */
    private static final List<String> ORDER = List.of(
            "smtp-rule",
            "literal",
            "sender-mapping",
            "collected",
            "domain",
            "return-path",
            "relay-syntax",
            "lan-forwarding",
            "mapping",
            "group",
            "user-mapping",
            "fax",
            "lan-rest",
            "mapping-rest",
            "postmaster",
            "unrecognised",
            "loop",
            "passed",
            "quarantine",
            "script",
            "assistant",
            "forwarding",
            "size",
            "mailbox",
            "lan-outside",
            "sending",
            "outside",
            "remote",
            "tell",
            "bounce");

    private final FixedSettings settings = new FixedSettings();
    private final ListedUsers users = new ListedUsers()
            .add(1, "postmaster", true)
            .add(2, "MD", false)
            .add(3, "PA", false)
            .add(4, "bob", false);
    private final List<Step> steps = Steps.inOrder(StepPorts.of(settings, users));
    private final Pipeline pipeline = new Pipeline(steps);

    @Test
    @Tag("TEC-087")
    @Tag("TEC-090")
    @Tag("USR-077")
    void theStepsStandInTheManualsOrder() {
        List<String> names = steps.stream().map(Step::name).toList();
        List<String> known = new ArrayList<>(ORDER);
        known.retainAll(names);
        assertEquals(known, names);
    }

    @Test
    void theDocumentTellsOfEachStepAtItsPlace() throws IOException {
        Path document = Path.of("..", "docs", "developer", "name-expansion.md");
        List<String> rows = Files.readAllLines(document).stream()
                .map(Pattern.compile("\\| `([a-z-]+)` \\|.*")::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1))
                .toList();
        assertEquals(steps.stream().map(Step::name).toList(), rows);
    }

    @Test
    @Tag("TEC-089")
    void aListIsAskedBeforeTheMailboxOfItsName() {
        users.gather("MD", "PA", "bob");
        assertEquals(Set.of("PA", "bob"), reached("md@mail.example"));
    }

    @Test
    @Tag("TEC-090")
    void assistantsComeBeforeForwarding() {
        users.route("MD", MailRouting.of(new Assistant("PA", false), new Forwarding(true, "bob")));
        assertEquals(Set.of("PA", "bob"), reached("md@mail.example"));
        users.route("MD", MailRouting.of(new Assistant("PA", true), new Forwarding(true, "bob")));
        assertEquals(Set.of("PA"), reached("md@mail.example"));
    }

    @ParameterizedTest
    @Tag("TEC-091")
    @CsvSource({"sales", "sales@mail.example", "SALES@second.example"})
    void whatIsOnlyAListIsNotExpandedBehindAUser(String target) {
        users.gather("sales", "PA", "bob");
        users.route("MD", MailRouting.of(new Assistant(target, true), Forwarding.NONE));
        assertEquals(Set.of("MD"), reached("md@mail.example"), "there is nobody else to give it to");
        users.route("MD", MailRouting.of(Assistant.NONE, new Forwarding(true, target)));
        assertEquals(Set.of("MD"), reached("md@mail.example"));
        assertTrue(words("md@mail.example").contains("not to " + target + ": no such user"));
    }

    @Test
    @Tag("TEC-091")
    void aUserWhoseNameIsAlsoAListIsReachedByAssistantsAsAUser() {
        users.gather("PA", "bob");
        users.route("MD", MailRouting.of(new Assistant("PA", true), Forwarding.NONE));
        assertEquals(Set.of("PA"), reached("md@mail.example"));
        assertEquals(Set.of("bob"), reached("pa@mail.example"));
    }

    @ParameterizedTest
    @Tag("TEC-092")
    @Tag("HOW-011")
    @CsvSource({
        "PA, false, PA",
        "pa@second.example, false, PA",
        "away@outside.example, false, away@outside.example",
        "PA, true, PA",
        "pa@second.example, true, PA",
        "away@outside.example, true, away@outside.example"
    })
    void mailboxesAndOutsideAddressesAreReachedByBothSettings(String target, boolean forwards, String reached) {
        users.route(
                "MD",
                forwards
                        ? MailRouting.of(Assistant.NONE, new Forwarding(true, target))
                        : MailRouting.of(new Assistant(target, true), Forwarding.NONE));
        assertEquals(Set.of(reached), reached("md@mail.example"));
    }

    @Test
    @Tag("HOW-011")
    void theAssistantsCopyGoesOutBesideTheUsersOwn() {
        users.route("MD", MailRouting.of(new Assistant("away@outside.example", false), Forwarding.NONE));
        assertEquals(Set.of("MD", "away@outside.example"), reached("md@mail.example"));
    }

    private Set<String> reached(String address) {
        Set<String> reached = new TreeSet<>();
        for (Verdict verdict : route(address)) {
            if (verdict.end() instanceof Outcome.Deliver deliver) {
                reached.add(
                        deliver.target() instanceof Target.Mailbox mailbox
                                ? mailbox.user().name().value()
                                : ((Target.OutQueue) deliver.target()).address().toString());
            }
        }
        return reached;
    }

    private String words(String address) {
        return route(address).toString();
    }

    private List<Verdict> route(String address) {
        Transit transit = new Transit(
                Mail.envelope("x@outside.example"),
                Mail.loggedIn("bob"),
                Set.of(),
                Optional.of(new Traits(List.of(), false, 100)),
                Set.of());
        return pipeline.route(EnvelopeRecipient.of(Mail.address(address)), transit);
    }
}
