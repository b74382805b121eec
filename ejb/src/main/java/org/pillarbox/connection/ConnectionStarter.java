package org.pillarbox.connection;

/** Port: runs a Connection now, beside the schedule. Rooms above implement it as a bean. */
public interface ConnectionStarter {
    /**
     * Asks for a run, and does not wait for it.
     *
     * @return whether there will be one; else it may be asked for again soon
     */
    boolean start(int connection);
}
