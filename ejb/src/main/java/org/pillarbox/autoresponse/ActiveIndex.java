package org.pillarbox.autoresponse;

import java.util.HashSet;
import java.util.Set;

/**
 * The users whose mail is answered, in memory: an immutable snapshot that is replaced after each change. Changes of this node come
 * by {@link #apply}; those of others are noticed by {@link #refresh}, which compares the number of the last change.
 */
public final class ActiveIndex {
    /** Where they are read from; each call is a transaction of its own. */
    public interface Source {
        /** The number of the last committed change. */
        long lastChange();

        /** The users whose mail is answered. */
        Set<Long> active();
    }

    private record Snapshot(long change, Set<Long> users) {}

    private final Source source;
    private volatile Snapshot snapshot;

    public ActiveIndex(Source source) {
        this.source = source;
    }

    /** Whether this user's mail is answered. */
    public boolean contains(long userId) {
        if (snapshot == null) {
            refresh();
        }
        return snapshot.users().contains(userId);
    }

    /** Whether somebody has asked already; before that there may be no schema to ask. */
    public boolean isLoaded() {
        return snapshot != null;
    }

    /** Takes over what was committed just now on this node. */
    public synchronized void apply(AutorespondersChanged changed) {
        if (snapshot == null || changed.change() <= snapshot.change()) {
            return;
        }
        Set<Long> users = new HashSet<>(snapshot.users());
        if (changed.active()) {
            users.add(changed.userId());
        } else {
            users.remove(changed.userId());
        }
        // A gap means that another node changed something in between: the old number makes the next refresh read all.
        boolean next = changed.change() == snapshot.change() + 1;
        snapshot = new Snapshot(next ? changed.change() : snapshot.change(), Set.copyOf(users));
    }

    /** Looks whether there are changes that this node does not know, and reads them. */
    public void refresh() {
        // The number first: what is committed while the users are read is then found by the next refresh.
        long last = source.lastChange();
        Snapshot known = snapshot;
        if (known == null || known.change() != last) {
            install(new Snapshot(last, Set.copyOf(source.active())));
        }
    }

    private synchronized void install(Snapshot read) {
        if (snapshot == null || snapshot.change() <= read.change()) {
            snapshot = read;
        }
    }
}
