package org.pillarbox.filter.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.settings.Rate;
import org.pillarbox.settings.SendingRates;
import org.pillarbox.settings.SmtpSettings;

class RateLimitsTest {
    private static final Sender ANN = Sender.user("Ann");

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 7);
    private final FixedSettings settings = new FixedSettings();
    private final RateLimits limits = new RateLimits(settings, nanos::get);

    @Test
    void theMessageBehindTheLastOfAMinuteIsTooMany() {
        limit(new Rate(3, 0), Rate.ANY);
        for (int i = 0; i < 3; i++) {
            assertTrue(limits.excess(ANN, 1).isEmpty());
            assertTrue(limits.take(ANN, 1).isEmpty());
        }
        Excess excess = limits.take(ANN, 1).orElseThrow();
        assertEquals(new Excess(Sender.user("ann"), false, false, 3), excess);
        assertEquals(
                "Too many messages: at most 3 a minute from one user, try again in a minute",
                excess.reply().lines().get(0));
        assertTrue(excess.reply().isTemporary());
        assertTrue(limits.take(Sender.user("bob"), 1).isEmpty(), "others are not concerned");
    }

    @Test
    void whatIsPutOffIsNotCounted() {
        limit(new Rate(1, 0), Rate.ANY);
        limits.take(ANN, 1);
        for (int i = 0; i < 100; i++) {
            assertTrue(limits.take(ANN, 1).isPresent());
        }
        pass(Duration.ofMinutes(2));
        assertTrue(limits.take(ANN, 1).isEmpty());
    }

    @Test
    void nobodySendsTwiceTheLimitAroundTheEndOfAMinute() {
        limit(new Rate(100, 0), Rate.ANY);
        int sent = limits.take(ANN, 1).isEmpty() ? 1 : 0;
        pass(Duration.ofSeconds(59));
        sent += sendAll();
        pass(Duration.ofSeconds(2));
        sent += sendAll();
        assertTrue(sent <= 102, "sent " + sent);
        pass(Duration.ofSeconds(30));
        int more = sendAll();
        assertTrue(more > 40 && more < 60, "half a minute frees half: " + more);
    }

    @Test
    void recipientsCountBesideMessages() {
        limit(Rate.ANY, new Rate(10, 15));
        assertTrue(limits.take(ANN, 10).isEmpty());
        assertEquals(Optional.of(new Excess(ANN, true, false, 10)), limits.excess(ANN, 1));
        pass(Duration.ofMinutes(2));
        assertTrue(limits.take(ANN, 5).isEmpty());
        assertEquals(Optional.of(new Excess(ANN, true, true, 15)), limits.take(ANN, 1));
    }

    @Test
    void theFirstMessageCanHaveTooManyRecipients() {
        limit(Rate.ANY, new Rate(10, 0));
        assertTrue(limits.excess(ANN, 10).isEmpty());
        assertTrue(limits.excess(ANN, 11).isPresent());
    }

    @Test
    void clientsOfOneNetworkOfIpv6CountTogether() {
        limit(new Rate(1, 0), Rate.ANY);
        assertTrue(limits.take(Sender.address("2001:db8::1"), 1).isEmpty());
        assertEquals(
                "Too many messages: at most 1 a minute from one address, try again in a minute",
                limits.take(Sender.address("2001:db8::2"), 1)
                        .orElseThrow()
                        .reply()
                        .lines()
                        .get(0));
        assertTrue(limits.take(Sender.address("192.0.2.1"), 1).isEmpty());
        assertTrue(limits.take(Sender.address("192.0.2.2"), 1).isEmpty());
    }

    @Test
    void aFloodOfAddressesIsNotRememberedWithoutEndAndMakesNoUserForgotten() {
        limit(new Rate(1, 0), new Rate(1, 0));
        Sender first = Sender.address("192.0.2.1");
        limits.take(ANN, 1);
        limits.take(first, 1);
        for (int i = 0; i < RateLimits.MOST; i++) {
            limits.take(new Sender(false, String.valueOf(i)), 1);
        }
        assertTrue(limits.take(first, 1).isEmpty());
        assertTrue(limits.take(ANN, 1).isPresent());
    }

    @Test
    void withoutLimitsEverythingPasses() {
        limit(Rate.ANY, Rate.ANY);
        for (int i = 0; i < 10_000; i++) {
            assertTrue(limits.take(ANN, 1000).isEmpty());
        }
    }

    private int sendAll() {
        int sent = 0;
        while (limits.take(ANN, 1).isEmpty()) {
            sent++;
        }
        return sent;
    }

    private void limit(Rate messages, Rate recipients) {
        settings.put(settings.get(SmtpSettings.class)
                .with(new SendingRates(messages, recipients, messages, recipients, true)));
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
