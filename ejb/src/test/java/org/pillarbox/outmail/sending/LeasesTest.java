package org.pillarbox.outmail.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.message.edit.Patch;
import org.pillarbox.queue.Claim;
import org.pillarbox.queue.ClaimFilter;
import org.pillarbox.queue.Claims.Fate;
import org.pillarbox.queue.Destination;
import org.pillarbox.queue.Waiting;
import org.pillarbox.queue.jpa.JpaOutgoing;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.NotedErrors;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.ContentId;
import org.pillarbox.testing.TestDatabase;

class LeasesTest {
    private static final Destination TO = new Destination.Server("h");

    private final ShiftingClock clock = new ShiftingClock();
    private TestDatabase database;
    private Leases node;
    private Leases other;

    @BeforeEach
    void open() throws Exception {
        database = TestDatabase.open(DatabaseKind.H2);
        node = leases();
        other = leases();
        Waiting entry = new Waiting(
                new ContentId(new UUID(1, 1)),
                Mail.envelope("sue@mail.example"),
                EnvelopeRecipient.of(Mail.address("ann@a.example")),
                "Lunch",
                100,
                clock.instant(),
                Patch.NONE,
                "",
                "h");
        database.inTransaction(em -> new JpaOutgoing(em).enqueue(List.of(entry)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aMessageThatTakesLongIsKeptFromOthers() {
        assertTrue(node.claim(TO).isPresent());
        for (int minutes = 0; minutes < 60; minutes++) {
            clock.forward(Duration.ofMinutes(1));
            node.renew();
            assertEquals(Optional.empty(), claimAnew());
        }
    }

    @Test
    void whoIsStuckLosesTheMessageAndHasNothingMoreToSayOfIt() {
        Claim stuck = node.claim(TO).orElseThrow();
        clock.forward(Leases.LONGEST);
        node.renew();
        clock.forward(Sender.LEASE);
        node.renew();
        Claim taken = claimAnew().orElseThrow();
        assertNotEquals(stuck.lease(), taken.lease());
        node.settle(stuck, List.of(later(stuck)), List.of());
        clock.forward(Duration.ofMinutes(1));
        assertEquals(Optional.empty(), claimAnew(), "the other one still has it");
    }

    private Fate later(Claim claim) {
        return new Fate.Later(claim.items().get(0).id(), clock.instant(), "450 late");
    }

    /** As a thread does that looks for the first time. */
    private Optional<Claim> claimAnew() {
        other.forget(TO);
        return other.claim(TO);
    }

    private Leases leases() {
        NotedErrors errors = new NotedErrors();
        return new Leases(
                new Sender.Parts(
                        new AnyWay(),
                        new StoredClaims(database, errors),
                        (content, prefix, host) -> Optional.empty(),
                        errors,
                        clock),
                new CountDownLatch(1));
    }

    /** A way that is always open. */
    private static final class AnyWay implements Way {
        @Override
        public String name() {
            return "any";
        }

        @Override
        public Optional<ClaimFilter> filter() {
            return Optional.of(ClaimFilter.ALL);
        }

        @Override
        public Collection<Destination> due(DueMail mail) {
            return List.of();
        }

        @Override
        public int threads() {
            return 1;
        }

        @Override
        public int reserve() {
            return 0;
        }

        @Override
        public int threads(Destination to) {
            return 1;
        }

        @Override
        public int recipients() {
            return 100;
        }

        @Override
        public String key(Destination to) {
            return to.toString();
        }

        @Override
        public Patience patience() {
            throw new IllegalStateException("nothing is judged here");
        }

        @Override
        public Passage open(Destination to) {
            throw new IllegalStateException("nothing is sent here");
        }

        @Override
        public String words(Destination to) {
            return "the server";
        }

        @Override
        public void end() {
            // nothing is open
        }
    }
}
