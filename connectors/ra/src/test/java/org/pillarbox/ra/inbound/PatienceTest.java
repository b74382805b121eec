package org.pillarbox.ra.inbound;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.control.ServiceLimits;

@Tag("A13")
class PatienceTest {
    private static final ServiceLimits LIMITS = new ServiceLimits(10, 10, 300, 900);

    private final Patience patience = new Patience(0);

    private static long at(long seconds) {
        return seconds * 1_000_000_000L;
    }

    @Test
    void endsSilenceAfterTheIdleTime() {
        assertFalse(patience.exhausted(at(300), LIMITS, true));
        assertTrue(patience.exhausted(at(301), LIMITS, true));
    }

    @Test
    void silenceIsBrokenByACommandAndItsReply() {
        patience.received(at(299), 6);
        patience.answered(at(299), 0);
        assertFalse(patience.exhausted(at(500), LIMITS, true));
    }

    @Test
    void endsACommandThatDripsForLongerThanTheIdleTime() {
        for (int second = 0; second <= 300; second += 30) {
            patience.received(at(second), 1);
            assertFalse(patience.exhausted(at(second), LIMITS, true));
        }
        patience.received(at(330), 1);
        assertTrue(patience.exhausted(at(330), LIMITS, true));
    }

    @Test
    void letsALargeMessageComeOverASlowLine() {
        for (int second = 0; second < 3_000; second++) {
            patience.received(at(second), 4_096);
            assertFalse(patience.exhausted(at(second), LIMITS, false));
        }
    }

    @Test
    void endsAMessageThatDripsSlowerThanAKilobyteASecond() {
        boolean ended = false;
        for (int second = 0; second < 1_000 && !ended; second++) {
            patience.received(at(second), 100);
            ended = patience.exhausted(at(second), LIMITS, true);
        }
        assertTrue(ended);
    }

    @Test
    void endsAVisitWithoutLogInOrMessage() {
        for (int second = 0; second <= 900; second += 60) {
            patience.received(at(second), 6);
            patience.answered(at(second), 0);
            assertFalse(patience.exhausted(at(second), LIMITS, false));
        }
        patience.received(at(901), 6);
        patience.answered(at(901), 0);
        assertTrue(patience.exhausted(at(901), LIMITS, false));
        assertFalse(patience.exhausted(at(901), LIMITS, true));
    }

    @Test
    void aMilestoneBeginsTheVisitAnew() {
        patience.received(at(800), 6);
        patience.answered(at(800), 1);
        patience.received(at(1_600), 6);
        patience.answered(at(1_600), 1);
        assertFalse(patience.exhausted(at(1_600), LIMITS, false));
        assertTrue(patience.exhausted(at(1_800), LIMITS, false));
    }

    @Test
    void endsAPeerThatLeavesItsAnswersUnread() {
        patience.sent(at(0), 100_000, 50_000);
        assertFalse(patience.unread(at(300), LIMITS));
        patience.sent(at(301), 100_001, 50_000);
        assertTrue(patience.unread(at(301), LIMITS));
    }

    @Test
    void letsAPeerReadLargeContentOverASlowLine() {
        for (int second = 0; second < 3_000; second++) {
            patience.sent(at(second), second * 2_048L, 100_000);
            assertFalse(patience.unread(at(second), LIMITS));
        }
    }

    @Test
    void aPeerThatHasReadEverythingOwesNothing() {
        patience.sent(at(0), 100_000, 50_000);
        patience.sent(at(200), 150_000, 0);
        assertFalse(patience.unread(at(400), LIMITS));
    }

    @Test
    void readingBreaksTheSilence() {
        patience.sent(at(200), 1_000, 0);
        assertFalse(patience.exhausted(at(400), LIMITS, true));
    }
}
