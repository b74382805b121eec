package org.pillarbox.routing.mapping;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * All mappings in memory. Changes of this node come by {@link #apply}; those of others are noticed by {@link #refresh}, which
 * compares the number of the last change. The index is compiled when it is first asked for after a change, so that many
 * changes one after another cost one compilation.
 */
public final class MappingCache implements ActiveMappings {
    private static final long NONE = -1;

    /** Where mappings are read from; each call is a transaction of its own. */
    public interface Source {
        /** The number of the last committed change. */
        long lastChange();

        /** All mappings. */
        Collection<Mapping> mappings();
    }

    private final Source source;
    private final Map<Long, Mapping> known = new HashMap<>();
    private long change = NONE;
    private volatile MappingIndex index;

    public MappingCache(Source source) {
        this.source = source;
    }

    @Override
    public MappingIndex current() {
        MappingIndex now = index;
        if (now != null) {
            return now;
        }
        if (!isLoaded()) {
            refresh();
        }
        return compiled();
    }

    private synchronized MappingIndex compiled() {
        if (index == null) {
            index = MappingIndex.of(known.values());
        }
        return index;
    }

    /** Whether somebody has asked already; before that there may be no schema to ask. */
    public synchronized boolean isLoaded() {
        return change != NONE;
    }

    /** Takes over what was committed just now on this node. */
    public synchronized void apply(MappingsChanged changed) {
        if (change == NONE || changed.change() <= change) {
            return; // read already, or to be read with all others
        }
        if (changed.cleared()) {
            known.clear();
        }
        known.keySet().removeAll(changed.removed());
        changed.stored().forEach(mapping -> known.put(mapping.id(), mapping));
        // A gap means that another node changed something in between: the old number makes the next refresh read all.
        if (changed.change() == change + 1) {
            change = changed.change();
        }
        index = null;
    }

    /** Looks whether there are changes that this node does not know, and reads them. */
    public void refresh() {
        // The number first: what is committed while the mappings are read is then found by the next refresh.
        long last = source.lastChange();
        if (isKnown(last)) {
            return;
        }
        install(last, source.mappings());
    }

    private synchronized boolean isKnown(long last) {
        return change == last;
    }

    private synchronized void install(long last, Collection<Mapping> read) {
        if (change >= last) {
            return;
        }
        known.clear();
        read.forEach(mapping -> known.put(mapping.id(), mapping));
        change = last;
        index = null;
    }
}
