package org.pillarbox.outmail;

/** Port: lets the mail of a connection leave. Thread safe. */
public interface OutMailRuns {
    /**
     * Opens a connection for its mail, which begins to leave within a second, until the run is closed. Mail that a relay could not be
     * given before has another try at once; what strangers' servers put off waits for its time.
     *
     * @param connection its number; of one that has gone, or sends nothing, the run is done at once
     */
    OutMailRun begin(int connection);
}
