package org.pillarbox.addressbook;

import java.util.Map;
import java.util.Objects;

/**
 * A user's entry.
 *
 * @param id of the user
 * @param name of the user
 * @param values what stands in its boxes; those that are empty are missing
 */
public record UserEntry(long id, String name, Map<EntryField, String> values) {
    public UserEntry {
        Objects.requireNonNull(name, "name");
        values = Map.copyOf(values);
    }
}
