package org.pillarbox.routing.worker;

import org.pillarbox.store.StoredContent;

/** Port: remembers contents that could not be routed, in the caller's transaction; what is known is passed over. */
public interface SetAsideContents {
    /** Keeps a content for somebody to look at. */
    void add(StoredContent content, String reason);
}
