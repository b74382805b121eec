package org.pillarbox.inmail.collecting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.pillarbox.inmail.pop3.Pop3Target;

/**
 * Accounts that were not let in: they are tried more and more seldom, lest a provider lock them. Another password, user or server is
 * tried at once. Of this node alone; thread safe.
 */
final class LoginPauses {
    private static final Duration FIRST = Duration.ofMinutes(4);
    private static final Duration LONGEST = Duration.ofHours(1);

    private record Refusal(Pop3Target target, int number, Instant until) {}

    private final Clock clock;
    private final Map<Integer, Refusal> refused = new ConcurrentHashMap<>();

    LoginPauses(Clock clock) {
        this.clock = clock;
    }

    /** Until when an account is left alone. */
    Optional<Instant> until(int inMail, Pop3Target target) {
        return Optional.ofNullable(refused.get(inMail))
                .filter(refusal -> refusal.target().equals(target))
                .map(Refusal::until)
                .filter(until -> clock.instant().isBefore(until));
    }

    /** It was not let in. */
    void refused(int inMail, Pop3Target target) {
        refused.compute(inMail, (number, before) -> {
            int times = before != null && before.target().equals(target) ? before.number() + 1 : 1;
            Duration pause = FIRST.multipliedBy(1L << Math.min(times - 1, 6));
            return new Refusal(target, times, clock.instant().plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST));
        });
    }

    /** It was let in. */
    void let(int inMail) {
        refused.remove(inMail);
    }
}
