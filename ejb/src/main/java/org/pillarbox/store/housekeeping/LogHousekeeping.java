package org.pillarbox.store.housekeeping;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.LogPosition;
import org.pillarbox.store.StoreHousekeeping;
import org.pillarbox.store.log.LogSpace;

/** Housekeeping of the content log. */
public final class LogHousekeeping implements StoreHousekeeping {
    private static final int BATCH = 100;

    private final LogSpace log;
    private final HousekeepingIndex index;
    private final AtomicBoolean running = new AtomicBoolean();

    public LogHousekeeping(LogSpace log, HousekeepingIndex index) {
        this.log = log;
        this.index = index;
    }

    @Override
    public Report run() throws IOException {
        if (!running.compareAndSet(false, true)) {
            throw new IllegalStateException("housekeeping runs already");
        }
        try {
            long contents = index.forgetUnneeded();
            LogPosition checkpoint = index.checkpoint();
            index.sync();
            long bodies = removeBodies(checkpoint);
            Map<Long, Long> live = index.liveBytes();
            long removed = removeDeadSegments(checkpoint, live.keySet());
            Moves moves = compact(checkpoint, live);
            return new Report(contents, bodies, removed, moves.done, moves.damaged);
        } finally {
            running.set(false);
        }
    }

    /** A body is nobody's when the log does not wait for it to be routed and the index does not know it. */
    private long removeBodies(LogPosition checkpoint) throws IOException {
        Set<ContentId> orphans = new HashSet<>(log.routedBodies(checkpoint));
        orphans.removeAll(index.known(orphans));
        for (ContentId orphan : orphans) {
            log.removeBody(orphan);
        }
        return orphans.size();
    }

    /** Only what lies wholly in front of the checkpoint is looked at: the rest may yet be replayed. */
    private Map<Long, Long> routedSegments(LogPosition checkpoint) throws IOException {
        Map<Long, Long> segments = log.closedSegments();
        segments.keySet().removeIf(number -> number >= checkpoint.segment());
        return segments;
    }

    private long removeDeadSegments(LogPosition checkpoint, Set<Long> live) throws IOException {
        long count = 0;
        for (long number : routedSegments(checkpoint).keySet()) {
            if (!live.contains(number)) {
                log.removeSegment(number);
                count++;
            }
        }
        return count;
    }

    private Moves compact(LogPosition checkpoint, Map<Long, Long> live) throws IOException {
        Moves moves = new Moves();
        for (Map.Entry<Long, Long> segment : routedSegments(checkpoint).entrySet()) {
            long bytes = live.getOrDefault(segment.getKey(), 0L);
            if (bytes < segment.getValue() / 2) {
                moveOut(segment.getKey(), moves);
                index.sync();
            }
        }
        return moves;
    }

    private void moveOut(long segment, Moves moves) throws IOException {
        long behind = 0;
        List<ContentLocation> batch;
        while (!(batch = index.inSegment(segment, behind, BATCH)).isEmpty()) {
            Map<ContentLocation, ContentLocation> copies = log.copyToEnd(batch);
            index.moved(copies);
            moves.done += copies.size();
            moves.damaged += batch.size() - copies.size();
            behind = batch.get(batch.size() - 1).offset();
        }
    }

    private static final class Moves {
        private long done;
        private long damaged;
    }
}
