package org.pillarbox.listener;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.login.LoginOutcome;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.routing.relay.Collected;

class CollectionNotesTest {
    private static final Peer PEER = new Peer(
            "s1",
            "pop3",
            new InetSocketAddress("192.0.2.7", 4711),
            new InetSocketAddress("192.0.2.1", 110),
            Optional.empty());
    private static final Duration FIVE = Duration.ofMinutes(5);

    private final AtomicLong nanos = new AtomicLong();
    private final Collected collected = new Collected(nanos::get);
    private final List<String> checked = new ArrayList<>();
    private final CollectionNotes notes = new CollectionNotes(collected, checked::add);

    @Test
    @Tag("SRV-085")
    void aLogInThatFailsOpensNothing() {
        for (LoginOutcome outcome : List.of(new LoginOutcome.Denied(), new LoginOutcome.Unavailable())) {
            assertEquals(outcome, notes.answered(outcome, PEER));
            assertFalse(collected.isOpen("192.0.2.7", FIVE));
        }
        notes.answered(new LoginOutcome.Granted("ann"), PEER);
        assertTrue(collected.isOpen("192.0.2.7", FIVE));
    }

    @Test
    @Tag("SRV-080")
    void theSessionHoldsTheAddressOpenUntilItsEnd() {
        notes.opened("lease", PEER);
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        assertTrue(collected.isOpen("192.0.2.7", FIVE));
        notes.ended("lease");
        nanos.addAndGet(FIVE.toNanos() + 1);
        assertFalse(collected.isOpen("192.0.2.7", FIVE));
    }
}
