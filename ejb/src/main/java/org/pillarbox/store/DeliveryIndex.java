package org.pillarbox.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Port: the index as the delivery of mail writes it. All calls of one batch are made in the caller's transaction, so that
 * they, the queue's and the trace's rows and the checkpoint become visible together or not at all.
 */
public interface DeliveryIndex {
    /**
     * Makes contents known to the index. Gives those that were new: they are to be routed in this transaction. The others
     * were routed by the transaction that registered them (a replay shows them again) and must not be routed once more,
     * even though their messages may have been deleted since.
     */
    Set<ContentId> register(List<Registration> contents);

    /**
     * Locks these users' mailboxes until the transaction ends, and gives those that there are. The others went with their
     * users: nothing may be delivered to them. Once in a transaction, before {@link #deliver}.
     */
    Set<Long> lock(Set<Long> users);

    /**
     * Puts registered contents into folders, which are made when they are not there. A content comes into a folder once;
     * what is there already is passed over. Gives the number of new messages.
     */
    int deliver(List<Delivery> deliveries);

    /** Remembers that everything up to this position is routed. */
    void checkpoint(LogPosition routed);

    /** The last remembered position. */
    LogPosition checkpoint();

    /** Where a registered content lies now; empty when it is unknown or gone. */
    Optional<ContentLocation> locate(ContentId content);

    /**
     * A content with what is known of it.
     *
     * @param inside whether somebody of this site handed it in: a user who had logged in, or one of the addresses that are trusted
     */
    record Registration(StoredContent content, MessageSummary summary, boolean inside) {
        /** Of a message that comes from elsewhere. */
        public Registration(StoredContent content, MessageSummary summary) {
            this(content, summary, false);
        }
    }
}
