package org.pillarbox.extension.script;

import java.util.List;

/** What came of a run. */
public sealed interface ScriptResult {
    /** What the script printed, bounded. */
    List<String> printed();

    /**
     * It came to its end.
     *
     * @param routing what it left of the settings
     * @param steps the instructions that it took
     */
    record Done(ScriptRouting routing, List<String> printed, long steps) implements ScriptResult {
        public Done {
            printed = List.copyOf(printed);
        }
    }

    /** It failed or was stopped, and nothing of it counts. */
    record Failed(ScriptFault fault, List<String> printed) implements ScriptResult {
        public Failed {
            printed = List.copyOf(printed);
        }
    }
}
