package org.pillarbox.addressbook;

import java.util.HashMap;
import java.util.Map;

/**
 * What was typed, in memory: an immutable snapshot that is replaced after each change. Changes of this node come by {@link #apply};
 * those of others are noticed by {@link #refresh}, which compares the number of the last change.
 */
public final class EntryIndex implements AddressBook {
    /** Where it is read from; each call is a transaction of its own. */
    public interface Source {
        /** The number of the last committed change. */
        long lastChange();

        /** What was typed, by users. */
        Map<Long, Map<EntryField, String>> all();
    }

    private record Snapshot(long change, Map<Long, Map<EntryField, String>> entries) {}

    private final Source source;
    private volatile Snapshot snapshot;

    public EntryIndex(Source source) {
        this.source = source;
    }

    @Override
    public Map<EntryField, String> typed(long userId) {
        if (snapshot == null) {
            refresh();
        }
        return snapshot.entries().getOrDefault(userId, Map.of());
    }

    /** Whether somebody has asked already; before that there may be no schema to ask. */
    public boolean isLoaded() {
        return snapshot != null;
    }

    /** Takes over what was committed just now on this node. */
    public synchronized void apply(EntryChanged changed) {
        if (snapshot == null || changed.change() <= snapshot.change()) {
            return;
        }
        Map<Long, Map<EntryField, String>> entries = new HashMap<>(snapshot.entries());
        if (changed.values().isEmpty()) {
            entries.remove(changed.userId());
        } else {
            entries.put(changed.userId(), changed.values());
        }
        // A gap means that another node changed something in between: the old number makes the next refresh read all.
        boolean next = changed.change() == snapshot.change() + 1;
        snapshot = new Snapshot(next ? changed.change() : snapshot.change(), Map.copyOf(entries));
    }

    /** Looks whether there are changes that this node does not know, and reads them. */
    public void refresh() {
        // The number first: what is committed while the entries are read is then found by the next refresh.
        long last = source.lastChange();
        Snapshot known = snapshot;
        if (known == null || known.change() != last) {
            install(new Snapshot(last, Map.copyOf(source.all())));
        }
    }

    private synchronized void install(Snapshot read) {
        if (snapshot == null || snapshot.change() <= read.change()) {
            snapshot = read;
        }
    }
}
