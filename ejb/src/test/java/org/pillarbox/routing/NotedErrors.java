package org.pillarbox.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pillarbox.journal.ErrorLog;

/** An error log that tests look at. */
public final class NotedErrors implements ErrorLog {
    private final List<Entry> entries = new ArrayList<>();

    @Override
    public synchronized void error(String source, String text) {
        entries.add(0, new Entry(Instant.EPOCH, source, text));
    }

    @Override
    public synchronized List<Entry> latest(int limit) {
        return List.copyOf(entries.subList(0, Math.min(limit, entries.size())));
    }
}
