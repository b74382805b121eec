package org.pillarbox.boot;

import java.util.ArrayDeque;
import java.util.Deque;

/** Runs steps in order; whatever had begun is ended in reverse, at a failure as well as at the end. */
final class StartupSteps {
    private static final System.Logger LOG = System.getLogger("org.pillarbox.boot");

    private final Deque<Step> begun = new ArrayDeque<>();

    /** Something that may fail. */
    @FunctionalInterface
    interface Action {
        /** Does it. */
        void run() throws Exception;
    }

    private record Step(String name, Action end) {}

    /** Begins a step that leaves nothing to end. */
    void begin(String name, Action begin) {
        begin(name, begin, () -> {});
    }

    /** Begins a step. */
    void begin(String name, Action begin, Action end) {
        LOG.log(System.Logger.Level.DEBUG, "starting: " + name);
        try {
            begin.run();
        } catch (Exception e) {
            endAll();
            throw new StartupFailure("Pillarbox cannot start: " + name + " failed: " + words(e), e);
        }
        begun.push(new Step(name, end));
    }

    /** Ends all steps that had begun, the last first; one that fails does not keep the others from it. */
    void endAll() {
        while (!begun.isEmpty()) {
            Step step = begun.pop();
            try {
                step.end().run();
            } catch (Exception e) {
                LOG.log(System.Logger.Level.ERROR, "stopping: " + step.name() + " failed", e);
            }
        }
    }

    private static String words(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
