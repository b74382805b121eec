package org.pillarbox.extension.command;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Runs programs within limits. Output goes straight into files whose sizes are watched, so that no thread ever waits for a program
 * that neither writes nor ends, nor for a child of it that keeps its output open. Thread safe.
 */
public final class ProgramRunner implements AutoCloseable {
    private static final long WATCH_MILLIS = 20;
    private static final long TURN_MILLIS = 200;

    /** Looking at all processes of the machine costs more than looking at two files. */
    private static final int CHILDREN_EVERY = 10;

    /** What programs need of the server's environment; the rest may hold secrets. */
    private static final Set<String> INHERITED = Set.of(
            "PATH",
            "LANG",
            "LC_ALL",
            "LC_CTYPE",
            "TZ",
            "TMPDIR",
            "TEMP",
            "TMP",
            "SYSTEMROOT",
            "WINDIR",
            "COMSPEC",
            "PATHEXT");

    private final ProgramLimits limits;
    private final Semaphore turns;
    private volatile boolean stopping;

    public ProgramRunner(ProgramLimits limits) {
        this.limits = limits;
        this.turns = new Semaphore(limits.atOnce(), true);
    }

    /** Runs a program to its end, which this waits for. Nothing that it started goes on then. */
    public ProgramEnd run(Program program) {
        return run(program, limits.time(), false);
    }

    /** The same, but it may run for so long. */
    public ProgramEnd run(Program program, Duration time) {
        return run(program, time, false);
    }

    /** The same for a program whose work is to start something: what it started goes on when the program ends by itself. */
    public ProgramEnd launch(Program program, Duration time) {
        return run(program, time, true);
    }

    private ProgramEnd run(Program program, Duration time, boolean leaving) {
        try {
            while (!stopping) {
                if (turns.tryAcquire(TURN_MILLIS, TimeUnit.MILLISECONDS)) {
                    return runInTurn(program, time, leaving);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return new ProgramEnd.Stopped();
    }

    /**
     * Ends all that runs, and starts nothing more. Whoever waits for a program is not interrupted: an interrupt would close the files
     * of a database or a log that the thread has come to meanwhile.
     */
    @Override
    public void close() {
        stopping = true;
    }

    private ProgramEnd runInTurn(Program program, Duration time, boolean leaving) throws InterruptedException {
        try {
            return runNow(program, time, leaving);
        } finally {
            turns.release();
        }
    }

    private ProgramEnd runNow(Program program, Duration time, boolean leaving) throws InterruptedException {
        Process process;
        try {
            process = start(program);
        } catch (IOException | IllegalArgumentException e) {
            // The message of the system names the program.
            return new ProgramEnd.NotStarted(String.valueOf(e.getMessage()));
        }
        ProcessTree tree = new ProcessTree(process);
        boolean left = false;
        try {
            ProgramEnd end = watch(process, tree, program, time);
            left = leaving && end instanceof ProgramEnd.Exited;
            return end;
        } finally {
            if (!left) {
                tree.end();
            }
        }
    }

    private static Process start(Program program) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(program.command().words());
        builder.directory(program.directory().toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> !INHERITED.contains(name.toUpperCase(Locale.ROOT)));
        environment.putAll(program.environment());
        builder.redirectInput(program.input().toFile());
        builder.redirectOutput(program.output().toFile());
        builder.redirectError(program.errors().toFile());
        return builder.start();
    }

    private ProgramEnd watch(Process process, ProcessTree tree, Program program, Duration time)
            throws InterruptedException {
        File output = program.output().toFile();
        File errors = program.errors().toFile();
        long end = System.nanoTime() + time.toNanos();
        for (int turn = 0; ; turn++) {
            boolean ended = process.waitFor(WATCH_MILLIS, TimeUnit.MILLISECONDS);
            if (output.length() > limits.outputBytes()) {
                return new ProgramEnd.Flooded("standard output");
            }
            if (errors.length() > limits.errorBytes()) {
                return new ProgramEnd.Flooded("standard error");
            }
            if (ended) {
                return new ProgramEnd.Exited(process.exitValue());
            }
            if (stopping) {
                return new ProgramEnd.Stopped();
            }
            if (System.nanoTime() - end >= 0) {
                return new ProgramEnd.TimedOut();
            }
            if (turn % CHILDREN_EVERY == 0) {
                tree.look();
            }
        }
    }
}
