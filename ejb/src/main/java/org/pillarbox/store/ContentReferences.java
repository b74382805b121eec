package org.pillarbox.store;

import java.util.Collection;
import java.util.Set;

/** Port: rooms above that hold contents for themselves, such as the queue. Housekeeping asks each before a content goes. */
public interface ContentReferences {
    /** Those of the given contents that are still needed. Called within a transaction. */
    Set<ContentId> stillNeeded(Collection<ContentId> contents);
}
