package org.pillarbox.outmail.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.message.edit.Patch;
import org.pillarbox.queue.Claim;
import org.pillarbox.queue.ClaimFilter;
import org.pillarbox.queue.Claims;
import org.pillarbox.queue.Destination;
import org.pillarbox.queue.Waiting;
import org.pillarbox.queue.jpa.JpaOutgoing;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.NotedErrors;
import org.pillarbox.settings.DomainFilter;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.ContentId;
import org.pillarbox.testing.TestDatabase;

/** A queue full of mail that a connection may not take. */
class PicksTest {
    private static final int FORBIDDEN = 90_000;
    private static final Destination OUTSIDE = new Destination.Outside();
    private static final Instant BEGIN = Instant.parse("2026-11-23T10:00:00Z");

    /** When the queue was looked at, and from which time on. */
    private record LookedAt(Instant now, Instant since) {}

    private final List<LookedAt> looks = new ArrayList<>();
    private final ClaimFilter filter = new ClaimFilter(
            1,
            DomainFilter.parse("*\n!forbidden.example").recipients(),
            DomainFilter.NONE.senders(),
            ClaimFilter.Order.SIZE,
            Optional.empty());
    private final Picks picks = new Picks(OUTSIDE);
    private Instant now = BEGIN;
    private TestDatabase database;
    private Claims claims;

    @BeforeEach
    void open() throws Exception {
        database = TestDatabase.open(DatabaseKind.valueOf(System.getProperty("picks.database", "H2")));
        Claims stored = new StoredClaims(database, new NotedErrors());
        claims = (Claims) Proxy.newProxyInstance(
                Claims.class.getClassLoader(), new Class<?>[] {Claims.class}, (proxy, method, args) -> {
                    if (method.getName().equals("look")) {
                        looks.add(new LookedAt((Instant) args[3], (Instant) args[2]));
                    }
                    return method.invoke(stored, args);
                });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("EXT-175")
    void forbiddenMailIsLookedThroughOnceAMinuteAndNeverFetched() throws Exception {
        fill();
        enqueue("ann@allowed.example", BEGIN.minusSeconds(10));
        long before = System.nanoTime();
        assertEquals("ann@allowed.example", next().orElseThrow());
        assertEquals(Optional.empty(), next());
        for (int turn = 0; turn < 100; turn++) {
            now = now.plusMillis(500);
            assertFalse(picks.isDue(claims, filter, now));
        }
        long whole = looks.stream()
                .filter(look -> look.since().equals(Instant.EPOCH))
                .count();
        assertEquals(1, whole, looks.toString());
        assertTrue(looks.size() <= 102, looks.toString());
        enqueue("bob@allowed.example", now);
        now = now.plusMillis(500);
        assertTrue(picks.isDue(claims, filter, now), "what comes is seen at once");
        assertEquals("bob@allowed.example", next().orElseThrow());
        System.Logger log = System.getLogger("org.pillarbox.bench");
        log.log(
                System.Logger.Level.INFO,
                "{0} turns over {1} forbidden entries: {2} ms",
                looks.size(),
                FORBIDDEN,
                Duration.ofNanos(System.nanoTime() - before).toMillis());
    }

    @Test
    void whatIsLeftBehindByOthersIsFoundWithinAMinute() throws Exception {
        enqueue("ann@allowed.example", BEGIN.minus(Duration.ofHours(1)));
        assertTrue(picks.isDue(claims, filter, now));
        Claim claim = claim().orElseThrow();
        assertEquals(Optional.empty(), claim());
        // Its claim ends by time, and its row is due since long ago.
        now = now.plus(Sender.LEASE).plusSeconds(1);
        assertEquals(claim.content(), claim().orElseThrow().content());
        looks.clear();
        enqueue("bob@allowed.example", now.minus(Duration.ofHours(1)));
        assertFalse(picks.isDue(claims, filter, now), "it fell due before what was looked through");
        now = now.plus(Picks.WHOLE).plusSeconds(1);
        assertTrue(picks.isDue(claims, filter, now));
    }

    @Test
    void anotherFilterLooksThroughAll() throws Exception {
        enqueue("ann@forbidden.example", BEGIN.minus(Duration.ofHours(1)));
        assertFalse(picks.isDue(claims, filter, now));
        ClaimFilter other = new ClaimFilter(
                1,
                DomainFilter.parse("*").recipients(),
                DomainFilter.NONE.senders(),
                ClaimFilter.Order.SIZE,
                Optional.empty());
        assertTrue(picks.isDue(claims, other, now));
    }

    private Optional<String> next() {
        return claim().map(claim -> claim.items().get(0).recipient().address().toString());
    }

    private Optional<Claim> claim() {
        return picks.next(
                claims,
                filter,
                now,
                head -> claims.claim(head, OUTSIDE, filter, now, now.plus(Sender.LEASE), 100),
                100);
    }

    private void fill() {
        boolean h2 = DatabaseKind.H2.name().equals(System.getProperty("picks.database", "H2"));
        String numbers = h2
                ? "select random_uuid() as content, x as n from system_range(1, %d)"
                : "select gen_random_uuid() as content, n from generate_series(1, %d) as n";
        database.inTransaction(em -> em.createNativeQuery(("insert into queue_entry (id, content_id, recipient_local,"
                                + " recipient_domain, domain_key, sender_local, sender_domain, body_type, international, notifications,"
                                + " subject, size_bytes, queued, state, attempts, next_try, last_reply) select -n, content, 'u',"
                                + " 'forbidden.example', 'forbidden.example', 'sue', 'mail.example', 'SEVEN_BIT', false, '', 'x', 100,"
                                + " cast(:queued as timestamp with time zone), 'WAITING', 0, cast(:queued as timestamp with time zone), ''"
                                + " from (" + numbers + ") as t")
                        .formatted(FORBIDDEN))
                .setParameter("queued", BEGIN.minus(Duration.ofHours(1)).toString())
                .executeUpdate());
    }

    private void enqueue(String recipient, Instant due) {
        Waiting entry = new Waiting(
                new ContentId(UUID.randomUUID()),
                Mail.envelope("sue@mail.example"),
                EnvelopeRecipient.of(Mail.address(recipient)),
                "Lunch",
                100,
                due,
                Patch.NONE,
                "",
                "");
        database.inTransaction(em -> new JpaOutgoing(em).enqueue(List.of(entry)));
    }
}
