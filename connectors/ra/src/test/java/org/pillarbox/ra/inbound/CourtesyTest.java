package org.pillarbox.ra.inbound;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CourtesyTest {
    private static final long SECOND = 1_000_000_000L;

    private final Courtesy courtesy = new Courtesy(2, 3);

    @Test
    void speaksToAFewAtTheSameTime() {
        assertTrue(courtesy.begin(0));
        assertTrue(courtesy.begin(0));
        assertFalse(courtesy.begin(0));
        courtesy.spoken();
        assertTrue(courtesy.begin(0));
    }

    @Test
    void speaksToAFewInASecond() {
        for (int i = 0; i < 3; i++) {
            assertTrue(courtesy.begin(i));
            courtesy.spoken();
        }
        assertFalse(courtesy.begin(SECOND - 1));
        assertTrue(courtesy.begin(SECOND));
    }
}
