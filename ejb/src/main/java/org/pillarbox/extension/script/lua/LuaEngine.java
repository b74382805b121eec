package org.pillarbox.extension.script.lua;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.Prototype;
import org.luaj.vm2.compiler.LuaC;
import org.pillarbox.extension.script.ScriptEngine;
import org.pillarbox.extension.script.ScriptFault;
import org.pillarbox.extension.script.ScriptMessage;
import org.pillarbox.extension.script.ScriptResult;
import org.pillarbox.extension.script.ScriptRouting;

/**
 * Runs scripts by LuaJ. Each text is compiled once. Scripts run on threads of their own, with a stack that is enough for the calls that
 * they may nest: the caller waits for the limit of time and a moment, and no longer, even if a script should find a way to hang the
 * interpreter.
 */
public final class LuaEngine implements ScriptEngine, AutoCloseable {
    private static final int MOST_THREADS = 8;
    private static final long STACK_BYTES = 4L << 20;
    private static final int MOST_COMPILED = 1000;
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final Supplier<Limits> limits;
    private final Rests rests;
    private final ThreadPoolExecutor threads;
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
        this.threads = new ThreadPoolExecutor(0, MOST_THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(null, task, "pillarbox-script", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    @Override
    public Optional<ScriptFault> check(String script) {
        if (script.isBlank()) {
            return Optional.empty();
        }
        if (script.length() > LONGEST) {
            return Optional.of(new ScriptFault(0, "A script has at most " + LONGEST + " characters"));
        }
        return onOwnThread(
                () -> {
                    compile(script);
                    return Optional.empty();
                },
                Optional::of);
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
        return onOwnThread(
                () -> {
                    ScriptResult result = new ScriptRun(compile(script), limits.get()).run(routing, message);
                    rests.wentWell(script);
                    return result;
                },
                fault -> {
                    rests.wasStopped(script);
                    return failed(fault);
                });
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

    private <T> T onOwnThread(Callable<T> work, Function<ScriptFault, T> failed) {
        Future<T> future;
        try {
            future = threads.submit(work);
        } catch (RejectedExecutionException busy) {
            return failed.apply(new ScriptFault(0, "too many scripts run at this moment"));
        }
        long patience = limits.get().time().plus(MOMENT).toMillis();
        try {
            return future.get(patience, TimeUnit.MILLISECONDS);
        } catch (TimeoutException stuck) {
            future.cancel(true);
            return failed.apply(new ScriptFault(0, "stopped after " + patience / 1000 + " seconds"));
        } catch (InterruptedException ended) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            return failed.apply(new ScriptFault(0, "the server is stopping"));
        } catch (ExecutionException failure) {
            return failed.apply(fault(failure.getCause()));
        }
    }

    private static ScriptFault fault(Throwable cause) {
        if (cause instanceof LuaError error) {
            return Faults.of(error);
        }
        if (cause instanceof LimitReached limit) {
            return new ScriptFault(0, limit.getMessage());
        }
        return cause instanceof StackOverflowError
                ? new ScriptFault(0, "stopped because calls were nested too deeply")
                : new ScriptFault(0, "the interpreter failed: " + cause);
    }
}
