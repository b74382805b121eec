package org.pillarbox.inmail.collecting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.pillarbox.inmail.pop3.Pop3Target;

/**
 * Accounts that were not let in: they are tried more and more seldom, lest a provider lock them. Another password, user or server is
 * tried at once, and a mailbox that another session holds at the next connection. Of this node alone; thread safe.
 */
final class LoginPauses {
    private static final Duration FIRST = Duration.ofMinutes(4);
    private static final Duration LONGEST = Duration.ofHours(1);

    /** The account is let in, its mailbox is not to be had now (RFC 1939 section 4, RFC 2449 section 8.1.1, RFC 3206 section 4). */
    private static final Pattern HELD = Pattern.compile(
            "\\[(IN-USE|SYS/TEMP)]|\\block(ed)?\\b.*\\b(mailbox|maildrop)\\b"
                    + "|\\b(mailbox|maildrop)\\b.*\\b(locked|in use|busy)\\b",
            Pattern.CASE_INSENSITIVE);

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

    /** It was not let in, and the server said why. */
    void refused(int inMail, Pop3Target target, String reply) {
        if (HELD.matcher(reply).find()) {
            return;
        }
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
