package org.pillarbox.directory;

import java.util.List;
import java.util.Set;

/**
 * Event: a transaction changed accounts; fired inside of it, it counts once that is committed.
 *
 * @param change the number of the change, see {@link Users#nextChange()}
 * @param stored accounts as they are now
 * @param removed ids of those that are gone
 */
public record AccountsChanged(long change, List<Account> stored, Set<Long> removed) {
    public AccountsChanged {
        stored = List.copyOf(stored);
        removed = Set.copyOf(removed);
    }
}
