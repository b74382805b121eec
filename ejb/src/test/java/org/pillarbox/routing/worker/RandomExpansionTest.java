package org.pillarbox.routing.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.directory.MailRouting;
import org.pillarbox.directory.MailRouting.Assistant;
import org.pillarbox.directory.MailRouting.Forwarding;
import org.pillarbox.directory.MailRouting.SizeRule;
import org.pillarbox.journal.trace.Journey;
import org.pillarbox.journal.trace.JourneyText;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.message.Summary;
import org.pillarbox.routing.Findings;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.Origin;
import org.pillarbox.routing.Pipeline;
import org.pillarbox.routing.Traits;
import org.pillarbox.routing.acceptance.AcceptedMessage;
import org.pillarbox.routing.mapping.MappingIndex;
import org.pillarbox.routing.mapping.Some;
import org.pillarbox.routing.outgoing.OutgoingEdits;
import org.pillarbox.routing.step.StepPorts;
import org.pillarbox.routing.step.Steps;
import org.pillarbox.settings.UnrecognisedSettings;

/**
 * Random servers, with users who send mail on by every setting, groups, mappings and settings of Local Mail, and messages to
 * every kind of address: expansion ends, no mailbox and no outside address gets two copies, and no recipient vanishes without a
 * verdict.
 */
class RandomExpansionTest {
    private static final int USERS = 5;
    private static final List<Origin> ORIGINS = List.of(Mail.STRANGER, Mail.loggedIn("u0"), Origin.SERVER);

    /** One server. */
    record Office(
            List<MailRouting> routings,
            List<Set<Integer>> groups,
            Set<String> mappings,
            UnrecognisedSettings unrecognised) {}

    @Property(tries = 1500)
    void everyRecipientHasItsEndAndNobodyTwoCopies(
            @ForAll("offices") Office office,
            @ForAll("recipients") @Size(min = 1, max = 6) Set<String> recipients,
            @ForAll @IntRange(min = 0, max = 2) int origin,
            @ForAll("senders") String sender,
            @ForAll @IntRange(min = 0, max = 8192) int bytes) {
        RoutedMessage routed = router(office).rehearse(message(ORIGINS.get(origin), sender, recipients, bytes));
        assertOnce(routed.deliveries().stream()
                .map(delivery -> delivery.userId() + " " + delivery.folder())
                .toList());
        assertOnce(routed.queued().stream()
                .map(waiting -> waiting.recipient().address() + " " + waiting.host())
                .toList());
        assertEquals(
                recipients.stream()
                        .map(address -> Mail.address(address).toString())
                        .collect(Collectors.toSet()),
                routed.trace().recipients().stream().map(Trace.Fate::recipient).collect(Collectors.toSet()));
        routed.trace().recipients().forEach(fate -> assertEnds(fate, routed));
    }

    private static void assertOnce(List<String> places) {
        assertEquals(new HashSet<>(places).size(), places.size(), places.toString());
    }

    /** What is said of a recipient is true of the whole message, and survives being stored. */
    private static void assertEnds(Trace.Fate fate, RoutedMessage routed) {
        assertFalse(fate.detail().isBlank(), fate.toString());
        Set<Trace.Outcome> ends = new HashSet<>();
        fate.journey().ends().forEach(end -> ends.add(end.outcome()));
        fate.journey().next().forEach(node -> collect(node, ends));
        assertFalse(ends.isEmpty(), fate.toString());
        assertTrue(ends.contains(fate.outcome()), fate.toString());
        if (ends.contains(Trace.Outcome.QUEUED)) {
            assertFalse(routed.queued().isEmpty(), fate.toString());
        }
        if (fate.outcome() == Trace.Outcome.BOUNCED) {
            assertTrue(!routed.reports().isEmpty(), fate.toString());
        }
        Journey.End end = new Journey.End(fate.outcome(), fate.detail());
        assertEquals(fate.journey(), JourneyText.read(JourneyText.write(fate.journey(), 100_000), end));
    }

    private static void collect(Journey.Node node, Set<Trace.Outcome> ends) {
        assertFalse(node.ends().isEmpty() && node.next().isEmpty(), "a way without an end");
        node.ends().forEach(end -> ends.add(end.outcome()));
        node.next().forEach(next -> collect(next, ends));
    }

    private static MessageRouter router(Office office) {
        ListedUsers users = new ListedUsers();
        for (int i = 0; i < USERS; i++) {
            users.add(i + 1L, "u" + i, i == 0);
            users.route("u" + i, office.routings().get(i));
        }
        for (int i = 0; i < office.groups().size(); i++) {
            users.gather(
                    "g" + i,
                    office.groups().get(i).stream().map(member -> "u" + member).toArray(String[]::new));
        }
        FixedSettings settings = new FixedSettings();
        settings.put(office.unrecognised());
        MappingIndex mappings = Some.index(office.mappings().toArray(String[]::new));
        return new MessageRouter(
                new Pipeline(Steps.inOrder(StepPorts.of(settings, users).with(() -> mappings))),
                OutgoingEdits.NONE,
                Clock.systemUTC());
    }

    private static AcceptedMessage message(Origin origin, String sender, Set<String> recipients, int bytes) {
        return new AcceptedMessage(
                Mail.envelope(sender)
                        .withRecipients(recipients.stream()
                                .map(Mail::address)
                                .map(EnvelopeRecipient::of)
                                .toList()),
                origin,
                Summary.NONE,
                List.of("u1@mail.example", "g0@mail.example").subList(0, bytes % 3),
                Optional.of(new Traits(List.of(), bytes % 7 == 0, bytes)),
                Optional.empty(),
                Findings.NONE);
    }

    @Provide
    Arbitrary<Office> offices() {
        Arbitrary<SizeRule> rules = Combinators.combine(
                        Arbitraries.integers().between(0, 6), Arbitraries.of(true, false), targets())
                .as(SizeRule::new);
        Arbitrary<MailRouting> routings = Combinators.combine(
                        Combinators.combine(targets(), Arbitraries.of(true, false))
                                .as(Assistant::new),
                        Combinators.combine(Arbitraries.of(true, false), targets())
                                .as(Forwarding::new),
                        rules,
                        rules,
                        Arbitraries.of(true, false))
                .as(MailRouting::new);
        Arbitrary<Set<Integer>> group =
                Arbitraries.integers().between(0, USERS - 1).set().ofMaxSize(USERS);
        Arbitrary<UnrecognisedSettings> unrecognised = Combinators.combine(
                        Arbitraries.of(true, false), Arbitraries.of(UnrecognisedSettings.Collected.values()))
                .as((refused, collected) -> new UnrecognisedSettings(refused, collected, "u1"));
        return Combinators.combine(routings.list().ofSize(USERS), group.list().ofSize(3), mappings(), unrecognised)
                .as(Office::new);
    }

    private static Arbitrary<Set<String>> mappings() {
        Arbitrary<String> addresses = Arbitraries.of(
                "u0", "u1@mail.example", "*@second.example", "n*", "~@mail.example", "g1", "postmaster", "*");
        Arbitrary<String> targets = Arbitraries.of(
                "u1", "u2", "u3@mail.example", "g0", "nobody", "x@outside.example", "y@outside.example", "*REMOTE");
        return Combinators.combine(addresses, targets)
                .as((address, target) -> address + " -> " + target)
                .set()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<Set<String>> recipients() {
        return Arbitraries.of(addresses()).set().ofMinSize(1).ofMaxSize(6);
    }

    private static List<String> addresses() {
        List<String> addresses = IntStream.range(0, USERS)
                .mapToObj(i -> List.of("u" + i + "@mail.example", "U" + i + "@second.example", "u" + i))
                .flatMap(List::stream)
                .collect(Collectors.toList());
        addresses.addAll(List.of(
                "g0@mail.example",
                "g1@second.example",
                "G2",
                "nobody@mail.example",
                "postmaster",
                "x@outside.example",
                "X@Outside.example",
                "a%b@mail.example",
                "u1@[127.0.0.1]",
                "SRS0=aaaaaaaa=aa=b.example=c@mail.example",
                "odd name@mail.example"));
        return addresses;
    }

    @Provide
    Arbitrary<String> senders() {
        return Arbitraries.of("", "x@outside.example", "u1@mail.example");
    }

    private static Arbitrary<String> targets() {
        return Arbitraries.of(
                        "u0",
                        "u1",
                        "u2",
                        "U3@second.example",
                        "u4",
                        "g0",
                        "nobody",
                        "x@outside.example",
                        "y@outside.example",
                        "SMTP:a@b.example@host")
                .list()
                .ofMaxSize(3)
                .map(list -> String.join(";", list));
    }
}
