package org.pillarbox.addressbook;

import java.util.Map;

/**
 * Event: a transaction changed an entry; fired inside of it, it counts once that is committed.
 *
 * @param change its number
 * @param userId whose
 * @param values what stands in it now
 */
public record EntryChanged(long change, long userId, Map<EntryField, String> values) {
    public EntryChanged {
        values = Map.copyOf(values);
    }
}
