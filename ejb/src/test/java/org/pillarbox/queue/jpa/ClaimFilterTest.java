package org.pillarbox.queue.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.journal.trace.jpa.JdbcTraceAmendment;
import org.pillarbox.message.edit.Patch;
import org.pillarbox.queue.Claim;
import org.pillarbox.queue.ClaimFilter;
import org.pillarbox.queue.ClaimFilter.Order;
import org.pillarbox.queue.Claims;
import org.pillarbox.queue.Destination;
import org.pillarbox.queue.Head;
import org.pillarbox.queue.Waiting;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.NotedErrors;
import org.pillarbox.settings.DomainFilter;
import org.pillarbox.settings.NamePatterns;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.ContentId;
import org.pillarbox.testing.TestDatabase;

/** What a connection may take of the queue, as the databases see it. */
class ClaimFilterTest {
    private static final Destination OUTSIDE = new Destination.Outside();
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofMinutes(5));

    private int contents;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("EXT-162")
    @Tag("EXT-163")
    @Tag("EXT-164")
    @Tag("EXT-165")
    @Tag("EXT-167")
    @Tag("EXT-168")
    @Tag("EXT-169")
    @Tag("EXT-170")
    @Tag("EXT-171")
    @Tag("EXT-172")
    @Tag("EXT-173")
    @Tag("EXT-174")
    void theQueryAllowsWhatTheFilterAllows(DatabaseKind kind) throws Exception {
        List<String> senders = List.of("sue@example.co.uk", "Colin@Example.co.uk", "<>", "a_b@example.co.uk");
        List<String> recipients = List.of(
                "a@microsoft.com",
                "b@IBM.com",
                "c@mail.example.com",
                "d@example.com",
                "e@m%l.example",
                "f@mal.example");
        List<String> filters = List.of(
                "",
                "microsoft.com",
                "!ibm.com",
                "*\n!ibm.com",
                "*.example.com",
                "m?il.example.com",
                "m%l.example",
                "From: *@example.co.uk",
                "!From: colin@example.co.uk",
                "From: *@example.co.uk\n!from:colin@example.co.uk",
                "From: a?b@example.co.uk",
                "From: a_b@*",
                "From: <>",
                "!From: <>\nmicrosoft.com",
                "microsoft.com\nFrom: sue@*");
        try (TestDatabase database = TestDatabase.open(kind)) {
            for (String sender : senders) {
                for (String recipient : recipients) {
                    enqueue(database, sender, 100, recipient);
                }
            }
            for (String lines : filters) {
                DomainFilter filter = DomainFilter.parse(lines);
                long expected = senders.stream()
                        .filter(sender -> filter.senders().allows(name(sender)))
                        .mapToLong(sender -> recipients.stream()
                                .filter(to -> filter.recipients().allows(name(to.substring(to.indexOf('@') + 1))))
                                .count())
                        .sum();
                assertEquals(expected, count(database, filter(filter, Order.ARRIVAL)), lines);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("EXT-175")
    void aMessageWithRecipientsOfBothKindsIsTakenForTheAllowedOnes(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            enqueue(database, "sue@mail.example", 100, "a@one.example", "b@two.example", "c@one.example");
            ClaimFilter one = filter(DomainFilter.parse("one.example"), Order.SIZE);
            Claim claim = claim(database, one).orElseThrow();
            assertEquals("[a@one.example, c@one.example]", addresses(claim));
            assertEquals(Optional.empty(), claim(database, one));
            ClaimFilter two = filter(DomainFilter.parse("*\n!one.example"), Order.SIZE);
            assertEquals("[b@two.example]", addresses(claim(database, two).orElseThrow()));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("EXT-151")
    void smallMessagesComeFirstOrTheOldestDo(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            ContentId large = enqueue(database, "sue@mail.example", 3000, "a@one.example");
            ContentId small = enqueue(database, "sue@mail.example", 10, "a@one.example");
            ContentId middle = enqueue(database, "sue@mail.example", 200, "a@one.example", "b@one.example");
            assertEquals(List.of(small, middle, large), heads(database, filter(DomainFilter.NONE, Order.SIZE)));
            assertEquals(List.of(large, small, middle), heads(database, filter(DomainFilter.NONE, Order.ARRIVAL)));
            ContentId urgent = enqueue(database, "sue@mail.example", 9000, "u@one.example");
            database.inTransaction(
                    em -> em.createNativeQuery("update queue_entry set urgent = true where recipient_local = 'u'")
                            .executeUpdate());
            assertEquals(
                    urgent,
                    heads(database, filter(DomainFilter.NONE, Order.SIZE)).get(0));
            assertEquals(
                    urgent,
                    heads(database, filter(DomainFilter.NONE, Order.ARRIVAL)).get(0));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void whatIsBoundToAnotherConnectionIsNotTaken(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            enqueue(database, "sue@mail.example", 100, "a@one.example");
            database.inTransaction(em ->
                    em.createNativeQuery("update queue_entry set route = 2").executeUpdate());
            assertEquals(0, count(database, filter(DomainFilter.NONE, Order.SIZE)));
            ClaimFilter second = new ClaimFilter(2, NamePatterns.ANY, NamePatterns.ANY, Order.SIZE, Optional.empty());
            assertEquals(1, count(database, second));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("EXT-149")
    void whatCameAfterTheBeginningIsLeft(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            enqueue(database, "sue@mail.example", 100, "a@one.example");
            ClaimFilter all = filter(DomainFilter.NONE, Order.SIZE);
            assertEquals(0, count(database, all.before(NOW.minusSeconds(120))));
            assertEquals(1, count(database, all.before(NOW)));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aLookSaysWhetherItSawAll(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            enqueue(database, "sue@mail.example", 100, "a@one.example", "b@one.example");
            ClaimFilter all = filter(DomainFilter.NONE, Order.SIZE);
            assertFalse(in(database, claims -> claims.look(OUTSIDE, all, Instant.EPOCH, NOW, 2))
                    .complete());
            assertTrue(in(database, claims -> claims.look(OUTSIDE, all, Instant.EPOCH, NOW, 3))
                    .complete());
            assertEquals(
                    List.of(),
                    in(database, claims -> claims.look(OUTSIDE, all, NOW, NOW, 3))
                            .heads());
        }
    }

    private static String name(String address) {
        return address.equals("<>") ? "@" : address.toLowerCase(Locale.ROOT);
    }

    private static ClaimFilter filter(DomainFilter filter, Order order) {
        return new ClaimFilter(1, filter.recipients(), filter.senders(), order, Optional.empty());
    }

    private static String addresses(Claim claim) {
        return claim.envelope().recipients().stream()
                .map(EnvelopeRecipient::address)
                .map(Address::toString)
                .toList()
                .toString();
    }

    private static List<ContentId> heads(TestDatabase database, ClaimFilter filter) {
        return in(database, claims -> claims.look(OUTSIDE, filter, Instant.EPOCH, NOW, 100)).heads().stream()
                .map(Head::content)
                .toList();
    }

    private static Optional<Claim> claim(TestDatabase database, ClaimFilter filter) {
        return in(database, claims -> claims.look(OUTSIDE, filter, Instant.EPOCH, NOW, 100)).heads().stream()
                .findFirst()
                .flatMap(head -> in(database, claims -> claims.claim(head, OUTSIDE, filter, NOW, UNTIL, 100)));
    }

    private static long count(TestDatabase database, ClaimFilter filter) {
        return in(database, claims -> claims.countDue(filter, NOW));
    }

    private static <T> T in(TestDatabase database, Function<Claims, T> work) {
        return database.call((EntityManager em) ->
                work.apply(new JpaClaims(em, new JdbcTraceAmendment(em), new NotedErrors(), "node")));
    }

    private ContentId enqueue(TestDatabase database, String sender, long size, String... recipients) {
        ContentId content = new ContentId(new UUID(1, ++contents));
        List<Waiting> entries = Arrays.stream(recipients)
                .map(to -> new Waiting(
                        content,
                        Mail.envelope(sender.equals("<>") ? "" : sender),
                        EnvelopeRecipient.of(Mail.address(to)),
                        "Lunch",
                        size,
                        NOW.minusSeconds(60).plusMillis(contents),
                        Patch.NONE,
                        "",
                        ""))
                .toList();
        database.inTransaction(em -> new JpaOutgoing(em).enqueue(entries));
        return content;
    }
}
