package org.pillarbox.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;

/** Writes sizes as the manual does: one decimal and a unit of 1,024, such as {@code 2.2kB}; nothing is {@code 0}. */
@Named
@ApplicationScoped
public class Sizes {
    private static final String[] UNITS = {"kB", "MB", "GB", "TB", "PB"};
    private static final double STEP = 1024;

    /** A size in bytes. */
    public String of(long bytes) {
        if (bytes <= 0) {
            return "0";
        }
        double value = Math.max(bytes / STEP, 0.1);
        int unit = 0;
        // 1023.95 would be written as 1024.0, so it moves up already.
        while (value >= STEP - 0.05 && unit < UNITS.length - 1) {
            value /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f%s", value, UNITS[unit]);
    }
}
