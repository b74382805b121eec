package org.pillarbox.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A connection that waits to be run, runs, or ran.
 *
 * @param connection its number
 * @param name what the connection was called
 * @param causedBy the schedule, user or message behind the cause; may be empty
 * @param stopAsked whether somebody wants it to end
 * @param troubles what went wrong, one sentence each
 */
public record ConnectRun(
        long id,
        int connection,
        String name,
        RunCause cause,
        String causedBy,
        RunState state,
        RunStep step,
        Instant requested,
        Optional<Instant> started,
        Optional<Instant> ended,
        String node,
        boolean stopAsked,
        Tally tally,
        List<String> troubles) {
    public ConnectRun {
        troubles = List.copyOf(troubles);
    }

    /** How long it ran, or runs by now. */
    public Duration duration(Instant now) {
        return started.map(from -> Duration.between(from, ended.orElse(now))).orElse(Duration.ZERO);
    }

    /** Why it was made, in words. */
    public String reason() {
        return causedBy.isEmpty() ? cause.words() : cause.words() + " (" + causedBy + ")";
    }
}
