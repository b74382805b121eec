package org.pillarbox.store;

import java.util.List;
import java.util.Optional;

/**
 * Port: the index as the delivery of mail writes it. All calls of one batch are made in the caller's transaction, so that
 * they, the queue's and the trace's rows and the checkpoint become visible together or not at all.
 */
public interface DeliveryIndex {
    /** Makes a content known to the index, once; contents that are known are passed over (replay). */
    void register(List<Registration> contents);

    /** Puts contents into folders; what an earlier try already delivered is passed over. Gives the number of new messages. */
    int deliver(List<Delivery> deliveries);

    /** Remembers that everything up to this position is routed. */
    void checkpoint(LogPosition routed);

    /** The last remembered position. */
    LogPosition checkpoint();

    /** Where a registered content lies now; empty when it is unknown or gone. */
    Optional<ContentLocation> locate(ContentId content);

    /** A content with what is known of it. */
    record Registration(StoredContent content, MessageSummary summary) {}
}
