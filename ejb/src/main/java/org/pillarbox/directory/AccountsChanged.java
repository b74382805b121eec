package org.pillarbox.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Event: a transaction changed accounts; fired inside of it, it counts once that is committed.
 *
 * @param change the number of the change, see {@link Users#nextChange()}
 * @param stored accounts as they are now
 * @param removed ids of those that are gone
 * @param groups the names of all groups, where there are others now
 */
public record AccountsChanged(long change, List<Account> stored, Set<Long> removed, Optional<List<String>> groups) {
    public AccountsChanged {
        stored = List.copyOf(stored);
        removed = Set.copyOf(removed);
        groups = groups.map(List::copyOf);
    }

    /** A change that leaves it at the same groups. */
    public AccountsChanged(long change, List<Account> stored, Set<Long> removed) {
        this(change, stored, removed, Optional.empty());
    }
}
