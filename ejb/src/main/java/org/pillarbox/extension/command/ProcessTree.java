package org.pillarbox.extension.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A process and all that it started. A child whose parent has ended is nobody's descendant any more, so children are remembered
 * while the program runs. Not thread safe.
 */
final class ProcessTree {
    /** A child may start another while it is being ended. */
    private static final int ROUNDS = 5;

    private static final long GONE_WITHIN_MILLIS = 2000;

    private final Process process;
    private final Set<ProcessHandle> children = new LinkedHashSet<>();

    ProcessTree(Process process) {
        this.process = process;
    }

    /** Remembers whom there is now. */
    void look() {
        children.removeIf(child -> !child.isAlive());
        process.descendants().forEach(children::add);
        // Those of a child that lost its parent are found through the child only.
        List.copyOf(children).forEach(child -> child.descendants().forEach(children::add));
    }

    /** Ends all of it, whether the program itself has ended or not, and waits a moment for the program to be gone. */
    void end() {
        for (int round = 0; round < ROUNDS; round++) {
            look();
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            if (!process.isAlive() && children.stream().noneMatch(ProcessHandle::isAlive)) {
                return;
            }
        }
        try {
            process.waitFor(GONE_WITHIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
