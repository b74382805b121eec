package org.pillarbox.filter.rate;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.pillarbox.settings.Rate;
import org.pillarbox.settings.SendingRates;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SmtpSettings;

/**
 * Counts messages and recipients of each sender and says when it is enough. What is not limited is not counted. Senders that are
 * remembered are bounded; the one that was quiet for the longest time goes first. Thread safe.
 */
public final class RateLimits {
    /** Users that are remembered, and as many addresses. */
    static final int MOST = 50_000;

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final long HOUR = Duration.ofHours(1).toNanos();

    private final Settings settings;
    private final LongSupplier nanoTime;
    private final Map<Sender, Count> users = new Remembered();
    /** Apart from the users: who comes from ever new addresses must not make a user's messages be forgotten. */
    private final Map<Sender, Count> addresses = new Remembered();

    private static final class Remembered extends LinkedHashMap<Sender, Count> {
        private static final long serialVersionUID = 1L;

        Remembered() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Sender, Count> eldest) {
            return size() > MOST;
        }
    }

    private record Count(
            Meter messagesOfMinute, Meter messagesOfHour, Meter recipientsOfMinute, Meter recipientsOfHour) {}

    /** Reads the page at each use; the time is one that no clock is set back in. */
    public RateLimits(Settings settings, LongSupplier nanoTime) {
        this.settings = settings;
        this.nanoTime = nanoTime;
    }

    /** Which limit one more message to so many recipients would go past; empty when it would not. */
    public Optional<Excess> excess(Sender sender, int recipients) {
        return isLimited(sender) ? check(sender, recipients, false) : Optional.empty();
    }

    /** The same, and counts the message if it goes past none. */
    public Optional<Excess> take(Sender sender, int recipients) {
        return isLimited(sender) ? check(sender, recipients, true) : Optional.empty();
    }

    private synchronized Optional<Excess> check(Sender sender, int recipients, boolean taken) {
        long now = nanoTime.getAsLong();
        Map<Sender, Count> counts = counts(sender);
        Count count = taken ? counts.computeIfAbsent(sender, first -> count(now)) : counts.get(sender);
        Optional<Excess> excess = messages(sender, count, now).or(() -> recipients(sender, count, recipients, now));
        if (taken && excess.isEmpty()) {
            count.messagesOfMinute().add(1, now);
            count.messagesOfHour().add(1, now);
            count.recipientsOfMinute().add(recipients, now);
            count.recipientsOfHour().add(recipients, now);
        }
        return excess;
    }

    private Optional<Excess> messages(Sender sender, Count count, long now) {
        Rate rate = sender.user() ? rates().userMessages() : rates().addressMessages();
        int minute = count == null ? 0 : count.messagesOfMinute().count(now);
        int hour = count == null ? 0 : count.messagesOfHour().count(now);
        return excess(sender, false, rate, minute + 1L, hour + 1L);
    }

    private Optional<Excess> recipients(Sender sender, Count count, int more, long now) {
        Rate rate = sender.user() ? rates().userRecipients() : rates().addressRecipients();
        long minute = count == null ? 0 : count.recipientsOfMinute().count(now);
        long hour = count == null ? 0 : count.recipientsOfHour().count(now);
        return excess(sender, true, rate, minute + more, hour + more);
    }

    /** The hour's first: of the two it is the one that lasts. */
    private static Optional<Excess> excess(Sender sender, boolean recipients, Rate rate, long minute, long hour) {
        if (rate.perHour() > 0 && hour > rate.perHour()) {
            return Optional.of(new Excess(sender, recipients, true, rate.perHour()));
        }
        return rate.perMinute() > 0 && minute > rate.perMinute()
                ? Optional.of(new Excess(sender, recipients, false, rate.perMinute()))
                : Optional.empty();
    }

    /** Forgets what a sender has sent. */
    public synchronized void forget(Sender sender) {
        counts(sender).remove(sender);
    }

    private Map<Sender, Count> counts(Sender sender) {
        return sender.user() ? users : addresses;
    }

    private boolean isLimited(Sender sender) {
        SendingRates rates = rates();
        return sender.user()
                ? !rates.userMessages().equals(Rate.ANY)
                        || !rates.userRecipients().equals(Rate.ANY)
                : !rates.addressMessages().equals(Rate.ANY)
                        || !rates.addressRecipients().equals(Rate.ANY);
    }

    private SendingRates rates() {
        return settings.get(SmtpSettings.class).rates();
    }

    private static Count count(long now) {
        return new Count(new Meter(MINUTE, now), new Meter(HOUR, now), new Meter(MINUTE, now), new Meter(HOUR, now));
    }
}
