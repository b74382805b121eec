package org.pillarbox.routing.acceptance;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RoutingHealthTest {
    private final AtomicLong now = new AtomicLong();
    private final RoutingHealth health = new RoutingHealth(now::get, Duration.ofSeconds(10));

    @Test
    void isBadFromAFailureToTheNextSuccess() {
        assertTrue(health.isGood());
        health.failed();
        assertFalse(health.isGood());
        health.succeeded();
        assertTrue(health.isGood());
    }

    @Test
    void isBadWhenTheDatabaseHangs() {
        now.set(Duration.ofSeconds(11).toNanos());
        assertFalse(health.isGood());
    }
}
