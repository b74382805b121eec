package org.pillarbox.autoresponse.worker;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.pillarbox.autoresponse.DueAnswer;

/** Port: the due answers in the database. Each call is a transaction. */
public interface AnswerLedger {
    /** Takes or keeps the lease for this node; false while another node has it. */
    boolean lease(String node, Instant now, Instant until);

    /** Makes all that was begun before, by whomever, due at once. */
    void resume(Instant now);

    /** What is due of a kind, the longest waiting first, but nothing of these users. */
    List<Pending> due(Instant now, Kind kind, Set<Long> without, int limit);

    /** Begins a try; gives how many there were with this one, 0 when the row has gone. */
    int begin(long id, Instant nextTry);

    /** The try was not the answer's fault and does not count. */
    void postpone(long id, Instant nextTry);

    /** It is done: removes the row, with whatever it comes to. */
    void settle(Pending pending, Settlement settlement);

    /** Who writes the answers to a user's mail. */
    enum Kind {
        /** The server itself. */
        QUICK,
        /** A program. */
        PROGRAM
    }

    /** A due answer and its row. */
    record Pending(long id, DueAnswer due) {}

    /**
     * What goes with the row.
     *
     * @param answered who goes into the log of those who were answered; may be nobody
     * @param remove whether the message leaves the mailbox
     */
    record Settlement(Set<String> answered, boolean remove) {
        /** Nothing. */
        public static final Settlement NOTHING = new Settlement(Set.of(), false);

        public Settlement {
            answered = Set.copyOf(answered);
        }
    }
}
