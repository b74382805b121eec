package org.pillarbox.routing.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.directory.DirectoryFixture.TestClock;

@Tag("A10")
class GuessesTest {
    private static final String ADDRESS = "192.0.2.7";

    private final TestClock clock = new TestClock();
    private final Guesses guesses = new Guesses(clock);

    private void refuse(int times) {
        for (int i = 0; i < times; i++) {
            guesses.refused(ADDRESS);
        }
    }

    @Test
    void aFewTypingErrorsCostNothing() {
        refuse(Guesses.FREE);
        assertEquals(Duration.ZERO, guesses.delay(ADDRESS));
        assertFalse(guesses.isSpent(ADDRESS));
    }

    @Test
    void eachFurtherRefusalTakesLonger() {
        refuse(Guesses.FREE + 4);
        Duration early = guesses.delay(ADDRESS);
        assertEquals(Duration.ofSeconds(1), early);
        refuse(8);
        assertEquals(Duration.ofSeconds(3), guesses.delay(ADDRESS));
        refuse(1000);
        assertEquals(Guesses.LONGEST_DELAY, guesses.delay(ADDRESS));
    }

    @Test
    void whoHasSpentAllStaysOutForMinutesAndNoLonger() {
        refuse(10_000);
        assertTrue(guesses.isSpent(ADDRESS));
        clock.pass(Duration.ofMinutes(4));
        assertTrue(guesses.isSpent(ADDRESS));
        clock.pass(Duration.ofMinutes(2));
        assertFalse(guesses.isSpent(ADDRESS));
        clock.pass(Duration.ofHours(1));
        assertEquals(Duration.ZERO, guesses.delay(ADDRESS));
    }

    @Test
    void guessingGoesOnAtTheSpeedOfDecay() {
        refuse(Guesses.SPENT);
        int guessed = 0;
        for (int minute = 0; minute < 60; minute++) {
            clock.pass(Duration.ofMinutes(1));
            while (!guesses.isSpent(ADDRESS)) {
                refuse(1);
                guessed++;
            }
        }
        assertTrue(guessed <= 121, guessed + " guesses in an hour");
    }

    @Test
    void othersAreNotConcerned() {
        refuse(1000);
        assertEquals(Duration.ZERO, guesses.delay("192.0.2.8"));
        assertFalse(guesses.isSpent("192.0.2.8"));
    }

    @Test
    @Tag("A24")
    void namingLocalSendersIsGuessingToo() {
        for (int i = 0; i < 300; i++) {
            guesses.localSender(ADDRESS);
        }
        assertTrue(guesses.isSpent(ADDRESS));
    }
}
