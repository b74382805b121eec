package org.pillarbox.schedule;

import java.util.List;

/**
 * What came of asking for connections, by their names.
 *
 * @param begun those that begin now
 * @param busy those that are under way already
 */
public record Asked(List<String> begun, List<String> busy) {
    public Asked {
        begun = List.copyOf(begun);
        busy = List.copyOf(busy);
    }

    /** Whether there was none to be run at all. */
    public boolean isNone() {
        return begun.isEmpty() && busy.isEmpty();
    }
}
