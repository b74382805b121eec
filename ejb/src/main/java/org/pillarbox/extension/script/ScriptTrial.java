package org.pillarbox.extension.script;

import java.util.List;

/**
 * What a script did with a sample.
 *
 * @param before the settings that it found
 * @param result what came of it
 */
public record ScriptTrial(ScriptRouting before, ScriptResult result) {
    /** What it changed, in the words of scripts; none where it failed. */
    public List<String> changes() {
        return result instanceof ScriptResult.Done done ? done.routing().changes(before) : List.of();
    }
}
