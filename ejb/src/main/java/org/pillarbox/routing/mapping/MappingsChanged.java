package org.pillarbox.routing.mapping;

import java.util.List;
import java.util.Set;

/**
 * Event: a transaction changed mappings; fired inside of it, it counts once that is committed.
 *
 * @param change the number of the change, see {@link Mappings#nextChange()}
 * @param cleared whether all that were there before are gone
 * @param stored mappings as they are now
 * @param removed ids of those that are gone
 */
public record MappingsChanged(long change, boolean cleared, List<Mapping> stored, Set<Long> removed) {
    public MappingsChanged {
        stored = List.copyOf(stored);
        removed = Set.copyOf(removed);
    }
}
