package org.pillarbox.schedule;

import java.util.List;
import java.util.Optional;

/**
 * Facade: connections by hand, and what came of all. For administrators; users with the permission to initiate connections may use what
 * says so (manual 4.2.3.3.4).
 */
public interface Connecting {
    /**
     * Starts Connections now. Also for users with the permission.
     *
     * @throws NotPermitted for another user
     */
    Asked connect(RunTarget target);

    /**
     * Ends what is under way, and hangs up. Also for users with the permission.
     *
     * @return how many runs end
     * @throws NotPermitted for another user
     */
    int hangUp();

    /** Ends the run of one Connection, if there is any. */
    int hangUp(int connection);

    /** The same as {@link #connect(RunTarget)}, for the command line on the server's own machine. */
    Asked connectByCommand(RunTarget target, String administrator);

    /** Whether the caller may start connections and hang up. For every user. */
    boolean isPermitted();

    /** What waits or runs. */
    List<ConnectRun> busy();

    /** What is over, the newest first. */
    List<ConnectRun> history(int offset, int limit);

    /** How many are over. */
    long historyCount();

    /** One of them. */
    Optional<ConnectRun> find(long id);
}
