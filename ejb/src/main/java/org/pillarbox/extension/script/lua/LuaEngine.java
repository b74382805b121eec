package org.pillarbox.extension.script.lua;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.luaj.vm2.Prototype;
import org.luaj.vm2.compiler.LuaC;
import org.pillarbox.extension.script.ScriptEngine;
import org.pillarbox.extension.script.ScriptFault;
import org.pillarbox.extension.script.ScriptMessage;
import org.pillarbox.extension.script.ScriptResult;
import org.pillarbox.extension.script.ScriptRouting;

/**
 * Runs scripts by LuaJ, on threads of their own. Each text is compiled once. What administrators try runs on other threads than what mail
 * needs: neither takes the other's place.
 */
public final class LuaEngine implements ScriptEngine, AutoCloseable {
    private static final int MOST_FOR_MAIL = 8;
    private static final int MOST_TRIALS = 4;
    private static final int MOST_COMPILED = 1000;

    private final Supplier<Limits> limits;
    private final Rests rests;
    private final ScriptThreads forMail = new ScriptThreads("pillarbox-script", MOST_FOR_MAIL);
    private final ScriptThreads forTrials = new ScriptThreads("pillarbox-script-trial", MOST_TRIALS);
    private final ScriptEngine trials = new Trials();
    private final Map<String, Prototype> compiled = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Prototype> eldest) {
            return size() > MOST_COMPILED;
        }
    };

    /** The limits are asked for at each run. */
    public LuaEngine(Supplier<Limits> limits) {
        this(limits, new Rests(System::nanoTime));
    }

    LuaEngine(Supplier<Limits> limits, Rests rests) {
        this.limits = limits;
        this.rests = rests;
    }

    @Override
    public void close() {
        forMail.close();
        forTrials.close();
    }

    @Override
    public Optional<ScriptFault> check(String script) {
        if (script.isBlank()) {
            return Optional.empty();
        }
        if (script.length() > LONGEST) {
            return Optional.of(new ScriptFault(0, "A script has at most " + LONGEST + " characters"));
        }
        return forTrials.run(
                () -> {
                    compile(script);
                    return Optional.empty();
                },
                limits.get().time(),
                new ScriptThreads.Otherwise<>(Optional::of, Optional::of));
    }

    @Override
    public ScriptResult run(String script, ScriptRouting routing, ScriptMessage message) {
        if (script.isBlank()) {
            return new ScriptResult.Done(routing, List.of(), 0);
        }
        Optional<ScriptFault> rest = rests.of(script);
        if (rest.isPresent()) {
            return failed(rest.get());
        }
        return forMail.run(
                () -> {
                    ScriptResult result = work(script, routing, message).call();
                    rests.wentWell(script);
                    return result;
                },
                limits.get().time(),
                new ScriptThreads.Otherwise<>(LuaEngine::failed, fault -> {
                    rests.wasStopped(script);
                    return failed(fault);
                }));
    }

    @Override
    public ScriptEngine trials() {
        return trials;
    }

    private Callable<ScriptResult> work(String script, ScriptRouting routing, ScriptMessage message) {
        return () -> new ScriptRun(compile(script), limits.get()).run(routing, message);
    }

    private static ScriptResult failed(ScriptFault fault) {
        return new ScriptResult.Failed(fault, List.of());
    }

    private Prototype compile(String script) throws IOException {
        synchronized (compiled) {
            Prototype known = compiled.get(script);
            if (known != null) {
                return known;
            }
        }
        byte[] text = script.getBytes(StandardCharsets.UTF_8);
        Prototype fresh = LuaC.instance.compile(new ByteArrayInputStream(text), Faults.CHUNK);
        synchronized (compiled) {
            compiled.put(script, fresh);
        }
        return fresh;
    }

    /** No script rests for what was tried, and one that rests can be tried. */
    private final class Trials implements ScriptEngine {
        @Override
        public Optional<ScriptFault> check(String script) {
            return LuaEngine.this.check(script);
        }

        @Override
        public ScriptResult run(String script, ScriptRouting routing, ScriptMessage message) {
            return script.isBlank()
                    ? LuaEngine.this.run(script, routing, message)
                    : forTrials.run(
                            work(script, routing, message),
                            limits.get().time(),
                            new ScriptThreads.Otherwise<>(LuaEngine::failed, LuaEngine::failed));
        }

        @Override
        public ScriptEngine trials() {
            return this;
        }
    }
}
