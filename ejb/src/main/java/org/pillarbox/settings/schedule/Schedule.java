package org.pillarbox.settings.schedule;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * When to connect (manual 6.5).
 *
 * @param enabled whether it is in effect
 * @param days on which its times begin; what runs past midnight belongs to the day before
 * @param connections the numbers of those that it runs; empty for all that are used with the main connection schedule
 */
public record Schedule(
        String name, boolean enabled, Set<DayOfWeek> days, ScheduleTimes times, Set<Integer> connections) {
    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 60;

    public Schedule {
        days = Collections.unmodifiableSet(new TreeSet<>(days));
        connections = Collections.unmodifiableSet(new TreeSet<>(connections));
    }

    /** Whether it runs the Connections of the main connection schedule. */
    public boolean isMain() {
        return connections.isEmpty();
    }
}
