package org.pillarbox.receipt;

import java.time.Instant;

/** Facade for the housekeeping job: forgets receipts for messages that nobody can collect any more. */
public interface ReceiptHousekeeping {
    /** Forgets those written before this whose content has gone; gives their number. */
    int forgetGone(Instant before);
}
