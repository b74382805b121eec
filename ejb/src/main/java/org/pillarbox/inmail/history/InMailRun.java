package org.pillarbox.inmail.history;

import java.time.Instant;
import java.util.Objects;
import org.pillarbox.inmail.Collected;

/**
 * One collection.
 *
 * @param inMail the number of the In Mail
 * @param connection the number of the Connection by which it ran
 * @param started when it began
 * @param ended when it was over
 * @param result what came of it
 */
public record InMailRun(int inMail, int connection, Instant started, Instant ended, Collected result) {
    public InMailRun {
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(ended, "ended");
        Objects.requireNonNull(result, "result");
    }
}
