package org.pillarbox.extension.script.lua;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.pillarbox.extension.script.ScriptFault;

/** Gives a script a rest that was stopped three times in a row: at each message it would hold up the mail of all. Thread safe. */
final class Rests {
    private static final int STOPS = 3;
    private static final int MOST_SCRIPTS = 1000;
    private static final Duration REST = Duration.ofMinutes(1);

    private final LongSupplier nanos;
    private final Map<String, Stops> stopped = new HashMap<>();

    Rests(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Stops(int times, long last) {}

    /** Why this script is not to run now. */
    synchronized Optional<ScriptFault> of(String script) {
        Stops stops = stopped.get(script);
        if (stops == null || stops.times() < STOPS) {
            return Optional.empty();
        }
        if (nanos.getAsLong() - stops.last() > REST.toNanos()) {
            stopped.put(script, new Stops(STOPS - 1, stops.last()));
            return Optional.empty();
        }
        return Optional.of(new ScriptFault(
                0,
                "not run for " + REST.toSeconds() + " seconds, because it was stopped " + STOPS + " times in a row"));
    }

    synchronized void wasStopped(String script) {
        if (stopped.size() >= MOST_SCRIPTS) {
            stopped.clear();
        }
        int times = stopped.containsKey(script) ? stopped.get(script).times() : 0;
        stopped.put(script, new Stops(Math.min(STOPS, times + 1), nanos.getAsLong()));
    }

    synchronized void wentWell(String script) {
        stopped.remove(script);
    }
}
