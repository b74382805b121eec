package org.pillarbox.outmail;

/** The time in which a connection is open for its mail. Thread safe. */
public interface OutMailRun extends AutoCloseable {
    /** What came of it up to now. */
    Counts counts();

    /** Whether there is nothing left to be sent or being sent. Stays so, also when more mail comes. */
    boolean isDone();

    /** Ends the run: what is being sent is finished, no other message is begun, unless mail may leave for another reason. */
    @Override
    void close();

    /**
     * Figures of a run.
     *
     * @param waiting recipients whose mail was due when it began
     * @param sent recipients whose server has taken their message
     * @param later recipients who are tried again
     * @param failed recipients who will not get their message
     * @param bytes of the messages that were taken
     */
    record Counts(long waiting, long sent, long later, long failed, long bytes) {}
}
