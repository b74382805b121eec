package org.pillarbox.schedule;

import java.time.Instant;
import org.pillarbox.settings.connection.Connection;

/**
 * Port: something that a run does while its line is open. All beans of this type are asked, in the order of their kinds; those of one
 * kind one after the other.
 */
public interface RunPart {
    /** What it is about. */
    Kind kind();

    /**
     * Does it, to the end. What goes wrong is told and keeps nothing else from being done.
     *
     * @throws InterruptedException when somebody hung up
     */
    void work(Connection connection, Progress progress) throws InterruptedException;

    /** What a part can be about. */
    enum Kind {
        /** Mail leaves. */
        SEND,
        /** Mail is collected. */
        COLLECT,
        /** What an add-on needs is fetched: rules, signatures (manual 6.5). Done by scheduled connections, when mail is done. */
        UPDATE
    }

    /** Where a part tells how far it is. */
    interface Progress {
        /** All that this part has done so far. */
        void tally(Tally now);

        /** Something went wrong, in one sentence without names and passwords. */
        void trouble(String words);

        /**
         * Waits.
         *
         * @return whether somebody hung up
         */
        boolean isStoppedWithin(long millis) throws InterruptedException;

        /** The time since which the run is under way. */
        Instant started();

        /** Why it is. */
        RunCause cause();
    }
}
