package org.pillarbox.settings;

import java.util.List;

/**
 * The Global Header page (manual 4.3.5).
 *
 * @param lines as typed, in their order, without blank ones; see {@link org.pillarbox.message.edit.HeaderLine}
 */
public record GlobalHeaderSettings(List<String> lines) {
    public GlobalHeaderSettings {
        lines = List.copyOf(lines);
    }
}
