package org.pillarbox.filter.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeldIndexTest {
    private final Set<Long> rows = new HashSet<>(Set.of(7L));
    private long now = 1;
    private int reads;

    private final HeldIndex index = new HeldIndex(
            () -> {
                reads++;
                return rows;
            },
            () -> now);

    @Test
    void isReadOnceForHalfAMinute() {
        assertTrue(index.isHeld(7));
        rows.clear();
        now += Duration.ofSeconds(29).toNanos();
        assertTrue(index.isHeld(7));
        assertEquals(1, reads);
        now += Duration.ofSeconds(2).toNanos();
        assertFalse(index.isHeld(7));
    }

    @Test
    void whoIsReleasedHereSendsAtOnce() {
        assertTrue(index.isHeld(7));
        rows.clear();
        index.expire();
        assertEquals(1, reads, "read by the next who asks, not inside of the transaction that has ended");
        assertFalse(index.isHeld(7));
        assertEquals(2, reads);
    }
}
