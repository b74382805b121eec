package org.pillarbox.journal;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.logging.Logger;

/** The latest errors in memory; all of them are in the log file too. Thread safe. */
public final class RecentErrors implements ErrorLog {
    private static final Logger LOG = Logger.getLogger("org.pillarbox.errors");
    private static final int KEPT = 500;
    private static final int LONGEST = 2000;

    private final Clock clock;
    private final Deque<Entry> entries = new ArrayDeque<>();

    public RecentErrors(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void error(String source, String text) {
        String line = printable(text);
        LOG.severe(() -> source + ": " + line);
        synchronized (entries) {
            entries.addFirst(new Entry(clock.instant(), source, line));
            if (entries.size() > KEPT) {
                entries.removeLast();
            }
        }
    }

    @Override
    public List<Entry> latest(int limit) {
        synchronized (entries) {
            return entries.stream().limit(limit).toList();
        }
    }

    /** A peer's words must not forge a second line. */
    private static String printable(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
        return cut.replaceAll("\\p{Cntrl}", " ");
    }
}
