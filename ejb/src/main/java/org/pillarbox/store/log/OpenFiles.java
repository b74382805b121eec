package org.pillarbox.store.log;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the files that were read last open, a bounded number of them. Thread safe; no lock is held while reading. */
final class OpenFiles {
    private final LogFiles files;
    private final int limit;
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

    OpenFiles(LogFiles files, int limit) {
        this.files = files;
        this.limit = limit;
    }

    /** Something that is done with an open file. */
    interface Work<T> {
        T with(LogFile file) throws IOException;
    }

    /** Runs with a file; once more when it was closed under our hands, as an interrupted thread does to a channel. */
    <T> T read(String name, Work<T> work) throws IOException {
        try {
            return readOnce(name, work);
        } catch (ClosedChannelException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            forget(name);
            return readOnce(name, work);
        }
    }

    private <T> T readOnce(String name, Work<T> work) throws IOException {
        Entry entry = take(name);
        try {
            return work.with(entry.file);
        } finally {
            giveBack(entry);
        }
    }

    /** Closes a file that will not be read any more. */
    void forget(String name) {
        Entry entry;
        synchronized (this) {
            entry = entries.remove(name);
            if (entry != null) {
                entry.retired = true;
            }
        }
        if (entry != null) {
            closeIfIdle(entry);
        }
    }

    void close() {
        List<String> names;
        synchronized (this) {
            names = List.copyOf(entries.keySet());
        }
        names.forEach(this::forget);
    }

    private Entry take(String name) throws IOException {
        synchronized (this) {
            Entry entry = entries.get(name);
            if (entry != null) {
                entry.users++;
                return entry;
            }
        }
        Entry opened = new Entry(name, files.open(name));
        List<Entry> surplus = new ArrayList<>();
        Entry used;
        synchronized (this) {
            Entry other = entries.putIfAbsent(name, opened);
            used = other == null ? opened : other;
            used.users++;
            if (other != null) {
                surplus.add(opened);
            }
            while (entries.size() > limit) {
                Entry eldest = entries.remove(entries.keySet().iterator().next());
                eldest.retired = true;
                surplus.add(eldest);
            }
        }
        opened.retired |= used != opened;
        surplus.forEach(this::closeIfIdle);
        return used;
    }

    private void giveBack(Entry entry) {
        synchronized (this) {
            entry.users--;
        }
        closeIfIdle(entry);
    }

    private void closeIfIdle(Entry entry) {
        synchronized (this) {
            if (!entry.retired || entry.users > 0 || entry.closed) {
                return;
            }
            entry.closed = true;
        }
        Quietly.run("close " + entry.name, entry.file::close);
    }

    private static final class Entry {
        private final String name;
        private final LogFile file;
        private int users;
        private boolean retired;
        private boolean closed;

        Entry(String name, LogFile file) {
            this.name = name;
            this.file = file;
        }
    }
}
