package org.pillarbox.outmail.internet;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConnectionGateTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Gate gate = new Gate();

    @Test
    void aTurnThatBeganBeforeTheRunDoesNotEndIt() {
        Run run = opened();
        gate.rested(NOON.minusMillis(1));
        assertFalse(run.isDone());
        gate.rested(NOON);
        assertTrue(run.isDone());
    }

    @Test
    void aClockThatIsSetBackDoesNotKeepTheRunOpen() {
        Run run = opened();
        gate.rested(NOON.minusMillis(1));
        gate.rested(NOON.minus(Duration.ofHours(1)));
        gate.rested(NOON.minus(Duration.ofMinutes(59)));
        assertTrue(run.isDone());
    }

    private Run opened() {
        Run run = new Run(gate, NOON, 0);
        gate.open(run);
        run.opened(NOON);
        return run;
    }
}
