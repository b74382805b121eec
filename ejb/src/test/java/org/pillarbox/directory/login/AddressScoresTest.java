package org.pillarbox.directory.login;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.pillarbox.directory.DirectoryFixture.TestClock;

class AddressScoresTest {
    private final TestClock clock = new TestClock();
    private final AddressScores scores = new AddressScores(clock, 10, Duration.ofSeconds(30));

    @Test
    void pointsDecayOneByOne() {
        scores.add("192.0.2.7", 3);
        clock.pass(Duration.ofSeconds(45));
        assertEquals(1.5, scores.points("192.0.2.7"));
        clock.pass(Duration.ofDays(1));
        assertEquals(0, scores.points("192.0.2.7"));
    }

    @Test
    void pointsDecayOnWhenTheClockWasSetBack() {
        scores.add("192.0.2.7", 3);
        clock.pass(Duration.ofDays(-1));
        assertEquals(3, scores.points("192.0.2.7"));
        clock.pass(Duration.ofSeconds(30));
        assertEquals(2, scores.points("192.0.2.7"));
    }

    @Test
    void manyAddressesPushOutTheOldest() {
        scores.add("192.0.2.7", 3);
        for (int i = 0; i < 50_000; i++) {
            scores.add("2001:db8:" + Integer.toHexString(i) + "::1", 1);
        }
        assertEquals(0, scores.points("192.0.2.7"));
        assertEquals(1, scores.points("2001:db8:1::1"));
    }

    @Test
    void anIpv6CustomerHasOneScoreForAllOfHisAddresses() {
        scores.add("2001:db8:1:2::1", 4);
        assertEquals(4, scores.points("2001:db8:1:2:ffff::2"));
        assertEquals(0, scores.points("2001:db8:1:3::1"));
    }
}
