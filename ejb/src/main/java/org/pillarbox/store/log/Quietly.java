package org.pillarbox.store.log;

import java.io.IOException;

/** Tidying whose failure changes nothing for the caller, and is logged. */
final class Quietly {
    private static final System.Logger LOG = System.getLogger("org.pillarbox.store.log");

    private Quietly() {}

    static void run(String what, Action action) {
        try {
            action.run();
        } catch (IOException | RuntimeException | Error e) {
            LOG.log(System.Logger.Level.WARNING, "could not " + what, e);
        }
    }

    interface Action {
        void run() throws IOException;
    }
}
