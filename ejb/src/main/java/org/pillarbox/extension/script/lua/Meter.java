package org.pillarbox.extension.script.lua;

/** Counts what one run takes, and ends it at the limits. Nothing is ever given back. Used by the run's thread alone. */
final class Meter {
    /** The longest string that a script may hold. */
    static final long LONGEST_STRING = 1 << 20;

    private static final int LOOKS_AT_CLOCK = 256;

    private final Limits limits;
    private final long deadline;
    private long steps;
    private long bytes;
    private int depth;
    private long sinceLook;

    Meter(Limits limits) {
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.time().toNanos();
    }

    /** Takes one step more. */
    void step() {
        steps(1);
    }

    /** Takes so many. */
    void steps(long more) {
        refuseNegative(more);
        if (more > limits.steps() - steps) {
            throw new LimitReached("stopped after " + limits.steps() + " instructions");
        }
        steps += more;
        count(more);
    }

    /** Takes memory; to be called before it is really taken. */
    void bytes(long more) {
        refuseNegative(more);
        if (more > limits.bytes() - bytes) {
            throw new LimitReached("stopped because it took more than " + (limits.bytes() >> 20) + " MB of memory");
        }
        bytes += more;
        count(0);
    }

    /** Takes memory for a string, and the steps to fill it. */
    void string(long length) {
        if (length > LONGEST_STRING) {
            throw new LimitReached("stopped because a string would be longer than " + (LONGEST_STRING >> 20) + " MB");
        }
        refuseNegative(length);
        bytes(length + 48);
        steps(length >> 6);
    }

    /** Goes into a call. */
    void enter() {
        if (depth >= limits.depth()) {
            throw new LimitReached("stopped because " + limits.depth() + " calls were open at once");
        }
        depth++;
    }

    /** Comes back from it. */
    void leave() {
        depth--;
    }

    long taken() {
        return steps;
    }

    private static void refuseNegative(long more) {
        if (more < 0) {
            throw new LimitReached("stopped because of a length below zero");
        }
    }

    /** Each call counts, with whatever number: the clock must not wait for steps that a script does not take. */
    private void count(long more) {
        sinceLook += 1 + Math.min(more, LOOKS_AT_CLOCK);
        if (sinceLook < LOOKS_AT_CLOCK) {
            return;
        }
        sinceLook = 0;
        if (System.nanoTime() - deadline > 0 || Thread.interrupted()) {
            throw new LimitReached("stopped after " + limits.time().toMillis() / 1000.0 + " seconds");
        }
    }
}
