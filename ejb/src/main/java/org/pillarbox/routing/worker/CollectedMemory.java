package org.pillarbox.routing.worker;

import java.util.List;
import java.util.Set;
import org.pillarbox.routing.CollectedKey;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.StoredContent;

/** Port: remembers which messages were collected, in the caller's transaction: that of their delivery. */
public interface CollectedMemory {
    /** A message that was collected. */
    record Arrival(CollectedKey key, StoredContent content) {}

    /**
     * Remembers messages, and gives those contents that were not known by then. The others were collected and delivered before,
     * by a session whose end the server did not see; they must not be delivered once more.
     *
     * @param arrivals in the order of the log; of two with the same key the first is the new one
     */
    Set<ContentId> remember(List<Arrival> arrivals);
}
