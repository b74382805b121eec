package org.pillarbox.store.housekeeping;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.LogPosition;

/** Port: the index as housekeeping needs it. Each call is a transaction of its own. */
public interface HousekeepingIndex {
    /** How far the log was routed. */
    LogPosition checkpoint();

    /**
     * Forgets contents up to the checkpoint that no message and no other holder needs.
     *
     * @return how many were forgotten
     */
    long forgetUnneeded();

    /** Those of the given contents that the index knows. */
    Set<ContentId> known(Collection<ContentId> contents);

    /** For each segment that contents lie in, how many bytes their records take there. */
    Map<Long, Long> liveBytes();

    /** Up to so many contents of a segment behind an offset, in the order of their places. */
    List<ContentLocation> inSegment(long segment, long behindOffset, int limit);

    /** Contents lie elsewhere now: from the old location to the new one. */
    void moved(Map<ContentLocation, ContentLocation> moves);

    /** Makes all that durable. */
    void sync();
}
