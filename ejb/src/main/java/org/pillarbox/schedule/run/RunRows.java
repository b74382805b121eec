package org.pillarbox.schedule.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pillarbox.schedule.ConnectRun;
import org.pillarbox.schedule.RunCause;
import org.pillarbox.schedule.RunState;
import org.pillarbox.schedule.RunStep;
import org.pillarbox.schedule.Tally;
import org.pillarbox.settings.connection.Connection;

/** Port: where runs are kept, for all nodes. */
public interface RunRows {
    /** The longest text of all troubles of one run together. */
    int LONGEST_TROUBLES = 4000;

    /**
     * Adds a run that waits.
     *
     * @return its number; empty when this Connection has one that waits or runs
     * @throws RuntimeException when another node did the same at this moment; the transaction is lost then
     */
    Optional<Long> add(Connection connection, RunCause cause, String causedBy, Instant now);

    /** Begins a waiting run on this node; false when another node was quicker, or it was called off. */
    boolean begin(long id, String node, Instant now, Instant leaseUntil);

    /**
     * Says that it goes on.
     *
     * @return whether it may: not, when it was taken for dead
     */
    boolean renew(long id, String node, Instant leaseUntil, RunStep step, Tally tally);

    /** Ends a run of this node; one that was taken for dead stays so. */
    boolean end(long id, String node, Ending ending, Instant now);

    /** Has runs stop: those that wait at once, those that run by their node. Gives their number. */
    int askStop(Optional<Integer> connection, Instant now);

    /** Marks the runs whose node has not been heard of as broken off; gives their number. */
    int breakOff(Instant now);

    /** Those that wait or run, the oldest first. */
    List<ConnectRun> busy();

    /** Those that are over, the newest first. */
    List<ConnectRun> history(int offset, int limit);

    /** How many are over. */
    long historyCount();

    /** One of them. */
    Optional<ConnectRun> find(long id);

    /** When a connection was last at work, as far as runs tell. */
    Optional<Instant> lastConnection();

    /** When the newest run of this Connection for this cause was asked for. */
    Optional<Instant> lastFor(RunCause cause, int connection);

    /**
     * Forgets runs that are over.
     *
     * @param before those that were asked for before this
     * @param most how many are kept at most
     * @return how many were forgotten
     */
    int forget(Instant before, int most);

    /**
     * Takes a time of a schedule.
     *
     * @return false when somebody has it
     * @throws RuntimeException when another node did the same at this moment; the transaction is lost then
     */
    boolean take(String slot, Instant now);

    /** Which of these times are taken. */
    boolean isTaken(String slot);

    /** Forgets times that were taken before this. */
    int forgetSlots(Instant before);

    /**
     * How it ended.
     *
     * @param troubles at most {@link #LONGEST_TROUBLES} characters, one on a line
     */
    record Ending(RunState state, Tally tally, String troubles) {}
}
