package org.pillarbox.store;

import java.util.Comparator;

/** A place between two records of the content log. */
public record LogPosition(long segment, long offset) implements Comparable<LogPosition> {
    /** Before the first record. */
    public static final LogPosition START = new LogPosition(0, 0);

    private static final Comparator<LogPosition> ORDER =
            Comparator.comparingLong(LogPosition::segment).thenComparingLong(LogPosition::offset);

    @Override
    public int compareTo(LogPosition other) {
        return ORDER.compare(this, other);
    }
}
