package org.pillarbox.addressbook;

import java.util.Map;

/** Port: what was typed into the address book, from an immutable snapshot in memory that follows every change. Costs no query. */
public interface AddressBook {
    /** The boxes of a user's entry that are filled; without what is made of the user's name. */
    Map<EntryField, String> typed(long userId);
}
