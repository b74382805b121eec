package org.pillarbox.routing.step;

import java.util.List;
import org.pillarbox.extension.script.ScriptFault;
import org.pillarbox.journal.trace.Trace;

/** Routing scripts that failed, as the trace of a message tells of them: steps themselves have no effect but their answer. */
public final class ScriptFailures {
    private static final String FAILED = " had no effect: ";
    private static final String BETWEEN = " | ";

    private ScriptFailures() {}

    /** What went wrong with scripts while this message was routed, each thing once. */
    public static List<String> of(Trace trace) {
        return trace.recipients().stream()
                .flatMap(fate -> fate.steps().stream())
                .filter(step -> step.name().equals(ScriptStep.NAME))
                .flatMap(step -> List.of(step.text().split(" \\| ")).stream())
                .filter(words -> words.contains(FAILED))
                .distinct()
                .toList();
    }

    static String words(String who, ScriptFault fault) {
        return who + FAILED + fault.toString().replace(BETWEEN, " ");
    }

    static String joined(List<String> words) {
        return String.join(BETWEEN, words);
    }
}
