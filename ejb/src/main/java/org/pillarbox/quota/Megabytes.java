package org.pillarbox.quota;

import java.util.Locale;

/** Writes sizes in the unit of quotas. */
public final class Megabytes {
    private static final double BYTES = 1024.0 * 1024;

    private Megabytes() {}

    /** With one decimal, such as {@code 8.0 MB}. */
    public static String of(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / BYTES);
    }
}
