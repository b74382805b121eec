package org.pillarbox.extension.script.lua;

/** Counts what one run takes, and ends it at the limits. Used by the run's thread alone. */
final class Meter {
    /** The longest string that a script may hold. */
    static final long LONGEST_STRING = 1 << 20;

    private static final int LOOKS_AT_CLOCK = 256;

    private final Limits limits;
    private final long deadline;
    private long steps;
    private long bytes;
    private int depth;
    private long nextLook = LOOKS_AT_CLOCK;

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
        steps += more;
        if (steps > limits.steps()) {
            throw new LimitReached("stopped after " + limits.steps() + " instructions");
        }
        if (steps >= nextLook) {
            nextLook = steps + LOOKS_AT_CLOCK;
            if (System.nanoTime() - deadline > 0 || Thread.interrupted()) {
                throw new LimitReached("stopped after " + limits.time().toMillis() / 1000.0 + " seconds");
            }
        }
    }

    /** Takes memory; to be called before it is really taken. */
    void bytes(long more) {
        bytes += more;
        if (bytes > limits.bytes() || bytes < 0) {
            throw new LimitReached("stopped because it took more than " + (limits.bytes() >> 20) + " MB of memory");
        }
    }

    /** Takes memory for a string, and the steps to fill it. */
    void string(long length) {
        if (length > LONGEST_STRING) {
            throw new LimitReached("stopped because a string would be longer than " + (LONGEST_STRING >> 20) + " MB");
        }
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
}
