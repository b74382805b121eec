package org.pillarbox.directory.external.ldap;

import java.util.concurrent.TimeUnit;
import org.pillarbox.directory.external.DirectoryUnavailable;

/** The end of the time for a log-in. */
final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline after(int seconds) {
        return new Deadline(System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds));
    }

    /** What is left, at least one millisecond. */
    int millis() throws DirectoryUnavailable {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
            throw new DirectoryUnavailable("it did not answer in time");
        }
        return (int) left;
    }

    /** An equal part of what is left. */
    int part(int parts) throws DirectoryUnavailable {
        return Math.max(1, millis() / parts);
    }
}
