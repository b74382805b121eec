package org.pillarbox.schedule.lookout;

import java.util.List;

/** Looks for all causes, one after the other. */
public final class Lookout {
    private final List<Cause> causes;

    public Lookout(List<Cause> causes) {
        this.causes = List.copyOf(causes);
    }

    /**
     * To be called each second or so. A cause that cannot be looked for now keeps no other from being found.
     *
     * @throws RuntimeException the first that a cause threw, when all were looked for
     */
    public void look() {
        RuntimeException failure = null;
        for (Cause cause : causes) {
            try {
                cause.look();
            } catch (RuntimeException thrown) {
                failure = failure == null ? thrown : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Something that may call for a connection. */
    @FunctionalInterface
    public interface Cause {
        /** Asks for the connections that it calls for now, if any. */
        void look();
    }
}
