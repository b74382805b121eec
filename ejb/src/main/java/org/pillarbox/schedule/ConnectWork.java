package org.pillarbox.schedule;

import java.util.List;

/** Facade for the job {@code connect}: which runs begin, and what their steps do. None of it throws for what belongs to one run. */
public interface ConnectWork {
    /**
     * Looks for what calls for a connection, keeps what runs alive, and begins what waits. To be called each second.
     *
     * @return the runs that were begun on this node; a job is to be started for each
     */
    List<Long> turn();

    /**
     * Brings up a run's line.
     *
     * @return {@code TOGETHER}, {@code COLLECT_FIRST}, or {@code CLOSED} when there is nothing to be done on it
     */
    String open(long run);

    /** Does what is of this kind while the line is open; returns when it is done. */
    void work(long run, RunPart.Kind kind);

    /** Hangs up and ends the run. */
    void close(long run);

    /** Ends a run for which there is no job, or whose job broke. */
    void abandon(long run, String why);

    /** Ends all runs of this node, since it goes down. */
    void stopAll();

    /** Forgets runs of long ago; gives their number. */
    int forget();
}
