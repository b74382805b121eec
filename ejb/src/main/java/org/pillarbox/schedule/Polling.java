package org.pillarbox.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: when the server connected last and will next, and what is under way now. Cheap enough to be asked for each page; for everybody. */
public interface Polling {
    /** As it is, or was moments ago. */
    Poll now();

    /**
     * The figures.
     *
     * @param online whether any Connection is (manual 6.5.1)
     * @param last when a connection last began
     * @param next the next time of a schedule; empty when no schedule is in effect
     * @param busy what waits or runs now
     */
    record Poll(boolean online, Optional<Instant> last, Optional<Instant> next, List<ConnectRun> busy) {
        public Poll {
            busy = List.copyOf(busy);
        }

        /** In one word or a few, for the status line. */
        public String words() {
            return busy.stream()
                    .filter(run -> run.state() == RunState.RUNNING)
                    .findFirst()
                    .map(run -> run.name() + " (" + run.connection() + ") "
                            + run.step().words())
                    .orElse(online ? "Online" : "Offline");
        }
    }
}
