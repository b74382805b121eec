package org.pillarbox.store;

import java.util.List;

/** Port: whoever wants to know of mail that has come into mailboxes. Implemented by rooms above the store. */
public interface AfterDelivery {
    /**
     * Mail was delivered, and the mailboxes' figures have grown; called in the transaction that did it, which makes what is
     * written now visible together with the messages, or not at all. What is thrown undoes the delivery.
     *
     * @param arrivals in the order of delivery; only what was new
     */
    void delivered(List<Arrival> arrivals);

    /** One new message, and its bytes as they count for the mailbox. */
    record Arrival(Delivery delivery, long bytes) {}
}
