package org.pillarbox.filter.rate;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.pillarbox.journal.security.SecurityLog;

/** A security log that tests look at. */
final class NotedSecurity implements SecurityLog {
    final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void record(Event event, String account, Origin origin, String details) {
        lines.add(event + " " + account + " " + details);
    }

    @Override
    public List<Entry> list(int offset, int limit) {
        return List.of();
    }

    @Override
    public long count() {
        return lines.size();
    }

    @Override
    public int purge(Instant before, int most) {
        return 0;
    }
}
