package org.pillarbox.extension.script;

import java.util.List;
import java.util.Optional;

/** Port: understands and runs scripts. Thread safe. Never throws for what a script does, and always comes back in bounded time. */
public interface ScriptEngine {
    /** The longest script, in characters. */
    int LONGEST = 30_000;

    /** Runs nothing: for where there are no scripts. */
    ScriptEngine NONE = new ScriptEngine() {
        @Override
        public Optional<ScriptFault> check(String script) {
            return Optional.empty();
        }

        @Override
        public ScriptResult run(String script, ScriptRouting routing, ScriptMessage message) {
            return new ScriptResult.Done(routing, List.of(), 0);
        }

        @Override
        public ScriptEngine trials() {
            return this;
        }
    };

    /** What keeps this text from being a script; it is not run. */
    Optional<ScriptFault> check(String script);

    /** Runs a script for one message, with globals of its own. An empty script changes nothing. */
    ScriptResult run(String script, ScriptRouting routing, ScriptMessage message);

    /** The same for what is only tried: it takes no place from scripts that mail waits for, and leaves no memory of failures. */
    ScriptEngine trials();
}
