package org.pillarbox.routing.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import org.pillarbox.directory.InternetMail;
import org.pillarbox.directory.MailRouting;
import org.pillarbox.directory.MailRouting.Assistant;
import org.pillarbox.directory.MailRouting.Forwarding;
import org.pillarbox.directory.MailRouting.SizeRule;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.message.Summary;
import org.pillarbox.routing.Findings;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.Pipeline;
import org.pillarbox.routing.Traits;
import org.pillarbox.routing.acceptance.AcceptedMessage;
import org.pillarbox.routing.acceptance.AcceptedMessageCodec;
import org.pillarbox.routing.outgoing.OutgoingEdits;
import org.pillarbox.routing.step.StepPorts;
import org.pillarbox.routing.step.Steps;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.LogPosition;
import org.pillarbox.store.StoredContent;

/** Random offices whose users send mail on to each other, to the outside and to users who have gone. */
class RandomRoutingTest {
    private static final int USERS = 6;

    /** What one user's settings are. */
    record Desk(MailRouting routing, InternetMail internet) {}

    @Property(tries = 2000)
    void everyMessageArrivesOnceAtEachEnd(
            @ForAll("desks") List<Desk> desks,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 0, max = USERS - 1) Integer> recipients,
            @ForAll @IntRange(min = 0, max = 8192) int bytes,
            @ForAll("senders") String sender,
            @ForAll @Size(max = 2) Set<@IntRange(min = 1, max = USERS) Long> gone) {
        RoutedMessage routed = router(desks).route(content(sender, recipients, bytes), gone);
        assertTrue(routed.setAside().isEmpty(), () -> routed.setAside().toString());
        List<String> mailboxes = routed.deliveries().stream()
                .map(delivery -> delivery.userId() + " " + delivery.folder())
                .toList();
        assertEquals(Set.copyOf(mailboxes).size(), mailboxes.size(), "no mailbox gets two copies");
        List<String> queued = routed.queued().stream()
                .map(waiting -> waiting.recipient().address() + " " + waiting.host())
                .toList();
        assertEquals(Set.copyOf(queued).size(), queued.size(), "no outside address gets two copies");
        assertTrue(routed.deliveries().stream().noneMatch(delivery -> gone.contains(delivery.userId())));
        for (int recipient : recipients) {
            assertEnds(routed, recipient, gone);
        }
    }

    /** The recipient has a trace, every fate of it has its steps, and some mailbox or queue holds the message. */
    private static void assertEnds(RoutedMessage routed, int recipient, Set<Long> gone) {
        List<Trace.Fate> fates = routed.trace().recipients().stream()
                .filter(fate -> fate.recipient().equals(address(recipient)))
                .toList();
        assertFalse(fates.isEmpty(), "no recipient vanishes without a trace");
        fates.forEach(fate -> assertFalse(fate.steps().isEmpty()));
        if (gone.contains(recipient + 1L)) {
            assertTrue(fates.stream().noneMatch(fate -> fate.outcome() == Trace.Outcome.DELIVERED));
        } else {
            assertTrue(
                    !routed.deliveries().isEmpty() || !routed.queued().isEmpty(),
                    () -> "lost: " + routed.trace().recipients());
            assertTrue(
                    fates.stream().noneMatch(fate -> fate.outcome() == Trace.Outcome.BOUNCED),
                    () -> "bounced: " + fates);
        }
    }

    private static MessageRouter router(List<Desk> desks) {
        ListedUsers users = new ListedUsers();
        for (int i = 0; i < USERS; i++) {
            users.add(i + 1L, "u" + i, i == 0);
            users.route("u" + i, desks.get(i).routing());
            users.permit("u" + i, desks.get(i).internet());
        }
        return new MessageRouter(
                new Pipeline(Steps.inOrder(StepPorts.of(new FixedSettings(), users))),
                OutgoingEdits.NONE,
                Clock.systemUTC());
    }

    private static StoredContent content(String sender, List<Integer> recipients, int bytes) {
        Set<Integer> once = new HashSet<>(recipients);
        AcceptedMessage message = new AcceptedMessage(
                Mail.envelope(
                        sender, once.stream().map(RandomRoutingTest::address).toArray(String[]::new)),
                Mail.loggedIn("u0"),
                Summary.NONE,
                List.of(),
                Optional.of(new Traits(sender.isEmpty() ? List.of() : List.of(Mail.address(sender)), false, bytes)),
                Optional.empty(),
                Findings.NONE);
        return new StoredContent(
                new ContentId(UUID.randomUUID()),
                Instant.EPOCH,
                AcceptedMessageCodec.encode(message),
                new ContentLocation(1, 0, 100, bytes),
                new LogPosition(1, 200));
    }

    private static String address(int user) {
        return "u" + user + "@mail.example";
    }

    @Provide
    Arbitrary<List<Desk>> desks() {
        Arbitrary<String> targets = targets();
        Arbitrary<SizeRule> rules = Combinators.combine(
                        Arbitraries.integers().between(0, 6), Arbitraries.of(true, false), targets)
                .as(SizeRule::new);
        Arbitrary<MailRouting> routings = Combinators.combine(
                        Combinators.combine(targets, Arbitraries.of(true, false))
                                .as(Assistant::new),
                        Combinators.combine(Arbitraries.of(true, false), targets)
                                .as(Forwarding::new),
                        rules,
                        rules,
                        Arbitraries.of(true, false))
                .as(MailRouting::new);
        Arbitrary<InternetMail> internet = Combinators.combine(
                        Arbitraries.of(true, true, false), Arbitraries.of(true, false), Arbitraries.of(0, 4))
                .as(InternetMail::new);
        return Combinators.combine(routings, internet).as(Desk::new).list().ofSize(USERS);
    }

    @Provide
    Arbitrary<String> senders() {
        return Arbitraries.of("", "x@outside.example", "u1@mail.example", "u2@second.example");
    }

    private static Arbitrary<String> targets() {
        List<String> names = IntStream.range(0, USERS)
                .mapToObj(i -> List.of("u" + i, "U" + i + "@second.example"))
                .flatMap(List::stream)
                .collect(Collectors.toList());
        names.addAll(List.of("x@outside.example", "nobody", "nobody@mail.example", "SMTP:a@b.example@host"));
        return Arbitraries.of(names).list().ofMaxSize(3).map(list -> String.join(";", list));
    }
}
