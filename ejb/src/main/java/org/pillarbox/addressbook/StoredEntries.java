package org.pillarbox.addressbook;

import java.util.Map;

/** Port: entries in the database, in the caller's transaction. */
public interface StoredEntries {
    /** What was typed of a user. */
    Map<EntryField, String> find(long userId);

    /** Replaces what was typed of a user. */
    void save(long userId, Map<EntryField, String> values);

    /** Forgets a user. */
    void remove(long userId);

    /** Takes the turn to change something, until the transaction ends, and gives the change's number. */
    long nextChange();
}
