package org.pillarbox.routing.worker;

import org.pillarbox.store.StoredContent;

/** Port: remembers for which occasions the server has sent a letter of its own, in the caller's transaction. */
public interface Occasions {
    /** Serves an occasion with this letter; false when another letter has served it. */
    boolean serve(String occasion, StoredContent letter);
}
