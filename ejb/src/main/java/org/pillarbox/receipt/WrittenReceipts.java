package org.pillarbox.receipt;

import java.time.Instant;
import org.pillarbox.store.ContentId;

/** Port: remembers which receipts were sent, each call in a transaction of its own. */
public interface WrittenReceipts {
    /** Whether this user's retrieval of this content had its receipt. */
    boolean contains(ContentId content, long userId);

    /** It has; told twice means nothing. */
    void add(ContentId content, long userId, Instant written);
}
