package org.pillarbox.receipt;

import org.pillarbox.api.mail.Content;

/** Port: the POP3 service tells what was collected. Thread safe. */
public interface DeliveryReceipts {
    /** Whether a message has one of the fields that ask for a receipt. Reads the header alone; false while receipts are off. */
    boolean isAskedFor(Content message);

    /**
     * Sends the receipt for a message that asks for one, unless the settings, the message or an earlier receipt speak against it. On
     * return it survives a crash. Never throws: the message matters more, and a failure is in the log.
     *
     * @return whether one was sent
     */
    boolean retrieved(Retrieval retrieval);
}
