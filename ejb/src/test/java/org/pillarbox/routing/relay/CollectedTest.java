package org.pillarbox.routing.relay;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CollectedTest {
    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final String ADDRESS = "192.0.2.7";

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private final Collected collected = new Collected(nanos::get);

    @Test
    @Tag("SRV-080")
    void anAddressIsOpenUntilTheTimeBehindItsLastSession() {
        assertFalse(collected.isOpen(ADDRESS, FIVE));
        collected.opened("a", ADDRESS);
        collected.opened("b", ADDRESS);
        collected.ended("a");
        pass(Duration.ofHours(1));
        assertTrue(collected.isOpen(ADDRESS, FIVE), "b is still open");
        collected.ended("b");
        collected.ended("b");
        pass(FIVE);
        assertTrue(collected.isOpen(ADDRESS, FIVE));
        pass(Duration.ofNanos(1));
        assertFalse(collected.isOpen(ADDRESS, FIVE));
        assertTrue(collected.isOpen(ADDRESS, Duration.ofMinutes(6)), "a longer time-out holds at once");
    }

    @Test
    @Tag("SRV-080")
    void aLogInWithoutAMaildropOpensTheAddressForTheTime() {
        collected.loggedIn(ADDRESS);
        pass(FIVE);
        assertTrue(collected.isOpen(ADDRESS, FIVE));
    }

    @Test
    void fiveHundredUsersBehindOneRouterAreOneAddress() {
        for (int user = 0; user < 500; user++) {
            collected.opened("lease " + user, ADDRESS);
        }
        for (int user = 0; user < 500; user++) {
            assertTrue(collected.isOpen(ADDRESS, FIVE));
            collected.ended("lease " + user);
        }
        pass(FIVE.plusNanos(1));
        assertFalse(collected.isOpen(ADDRESS, FIVE));
    }

    @Test
    void fiveHundredUsersAtTheirOwnAddressesDoNotPushEachOtherOut() {
        for (int user = 0; user < 500; user++) {
            collected.opened("lease " + user, "10.0." + user / 250 + "." + user % 250);
        }
        assertTrue(collected.isOpen("10.0.0.0", FIVE));
        assertTrue(collected.isOpen("10.0.1.249", FIVE));
    }

    @Test
    void aFloodOfAddressesPushesOutTheOldestOnly() {
        collected.loggedIn(ADDRESS);
        for (int i = 0; i < Collected.MOST; i++) {
            collected.loggedIn("2001:db8::" + Integer.toHexString(i));
        }
        assertFalse(collected.isOpen(ADDRESS, FIVE));
        assertTrue(collected.isOpen("2001:db8::1", FIVE));
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
