package org.pillarbox.store.log;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.LogPosition;

/** The contents with own files that this process has begun and that may not be routed yet. Thread safe. */
final class UnderWay {
    private static final LogPosition NOT_COMMITTED = new LogPosition(Long.MAX_VALUE, Long.MAX_VALUE);

    private final Map<ContentId, LogPosition> ends = new ConcurrentHashMap<>();

    void begun(ContentId id) {
        ends.put(id, NOT_COMMITTED);
    }

    void committed(ContentId id, LogPosition end) {
        ends.put(id, end);
    }

    void ended(ContentId id) {
        ends.remove(id);
    }

    /** Whether it is being written, or its record lies behind the checkpoint. What is not is forgotten here. */
    boolean has(ContentId id, LogPosition checkpoint) {
        LogPosition end = ends.get(id);
        if (end == null) {
            return false;
        }
        if (end.compareTo(checkpoint) > 0) {
            return true;
        }
        ends.remove(id);
        return false;
    }
}
