package org.pillarbox.addressbook;

import java.util.Optional;

/** Facade for administrators: the users' entries in the address book. */
public interface AddressBookAdministration {
    /** A user's entry, with the user's name and address where nothing else was typed; empty when there is no such user. */
    Optional<UserEntry> find(String name);

    /**
     * Changes a user's entry; audited. Neither delivery nor the sender's address of the user's mail changes by it.
     *
     * @throws org.pillarbox.directory.InvalidUser naming the field as {@link EntryField} does, in lower case without underscores
     */
    UserEntry change(UserEntry entry);
}
