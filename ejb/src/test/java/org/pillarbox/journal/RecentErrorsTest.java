package org.pillarbox.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import org.junit.jupiter.api.Test;

class RecentErrorsTest {
    @Test
    void keepsTheLatestAndNoMoreThanItsBound() {
        RecentErrors errors = new RecentErrors(Clock.systemUTC());
        for (int i = 0; i < 600; i++) {
            errors.error("test", "error " + i);
        }
        assertEquals("error 599", errors.latest(1).get(0).text());
        assertEquals(500, errors.latest(1000).size());
    }

    @Test
    void keepsHostileTextToOneBoundedLine() {
        RecentErrors errors = new RecentErrors(Clock.systemUTC());
        errors.error("test", "one\r\ntwo\u001b[31m" + "x".repeat(5000));
        String text = errors.latest(1).get(0).text();
        assertTrue(text.startsWith("one  two [31m"));
        assertTrue(text.length() <= 2003);
    }
}
