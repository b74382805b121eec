package org.pillarbox.ra.inbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SeldomTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    @Tag("F3")
    @Tag("F4")
    void aFloodIsNamedOnceInAWhile() {
        Seldom seldom = new Seldom(Duration.ofSeconds(60), 0);
        assertEquals(1, IntStream.range(0, 5000).filter(any -> seldom.isDue(1)).count());
        assertFalse(seldom.isDue(60 * SECOND));
        assertTrue(seldom.isDue(60 * SECOND + 1));
        assertFalse(seldom.isDue(61 * SECOND));
    }

    @Test
    void theClockMayRunOver() {
        Seldom seldom = new Seldom(Duration.ofSeconds(60), Long.MAX_VALUE - 1);
        assertTrue(seldom.isDue(Long.MAX_VALUE));
        assertFalse(seldom.isDue(Long.MIN_VALUE + SECOND));
        assertTrue(seldom.isDue(Long.MIN_VALUE + 61 * SECOND));
    }
}
