package org.pillarbox.finger;

import java.util.Optional;

/** What can be told of one user. Asked only for what a template names. */
interface Told {
    /** The user's name. */
    String id();

    /** Messages that wait in the Inbox. */
    long messages();

    /** Lines that the user or an administrator wrote; empty for none. */
    String plan();

    /** Lines that an administrator wrote; empty for none. */
    String information();

    /**
     * The value of an attribute of the user's entry in the address book.
     *
     * @param name as LDAP has it, in lower case
     */
    Optional<String> attribute(String name);
}
