package org.pillarbox.settings;

import java.util.Objects;

/**
 * The Global Routing Script page.
 *
 * @param global the script that runs for each message to each user, before the user's own; empty for none
 * @param seconds how long one script may run
 */
public record ScriptSettings(String global, int seconds) {
    /** The longest script, in characters. */
    public static final int LONGEST = 30_000;

    /** The longest time that can be set: routing waits for it. */
    public static final int MOST_SECONDS = 60;

    public ScriptSettings {
        Objects.requireNonNull(global, "global");
    }
}
