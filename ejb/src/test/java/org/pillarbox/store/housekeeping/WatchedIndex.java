package org.pillarbox.store.housekeeping;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.LogPosition;

/** Knows whether the index was changed since it was last synchronised. */
final class WatchedIndex implements HousekeepingIndex {
    private final HousekeepingIndex index;
    private boolean synced;

    WatchedIndex(HousekeepingIndex index) {
        this.index = index;
    }

    boolean isSynced() {
        return synced;
    }

    @Override
    public LogPosition checkpoint() {
        return index.checkpoint();
    }

    @Override
    public long forgetUnneeded() {
        synced = false;
        return index.forgetUnneeded();
    }

    @Override
    public Set<ContentId> known(Collection<ContentId> contents) {
        return index.known(contents);
    }

    @Override
    public Map<Long, Long> liveBytes() {
        return index.liveBytes();
    }

    @Override
    public List<ContentLocation> inSegment(long segment, long behindOffset, int limit) {
        return index.inSegment(segment, behindOffset, limit);
    }

    @Override
    public void moved(Map<ContentLocation, ContentLocation> moves) {
        synced = false;
        index.moved(moves);
    }

    @Override
    public void sync() {
        index.sync();
        synced = true;
    }
}
