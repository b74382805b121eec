package org.pillarbox.connection;

import java.util.Optional;
import java.util.Set;
import org.pillarbox.settings.DialUpEntry;
import org.pillarbox.settings.DialUpSettings;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;

/** Facade for administrators: Connections, and the dial-up connections of this machine that they choose from (manual 6.2). */
public interface ConnectionAdministration {
    /** All Connections. */
    Connections connections();

    /** The numbers of those that are online now. */
    Set<Integer> online();

    /**
     * All Connections with one more, which is judged but not added.
     *
     * @throws org.pillarbox.settings.InvalidSetting naming the field
     */
    Connections wouldBe(Connection wanted, Optional<String> password);

    /**
     * Adds a Connection with its Out Mail.
     *
     * @param wanted its number and its sealed password do not count; without a name it gets one
     * @param password what was typed for the dial command; empty for none
     * @return its number
     * @throws org.pillarbox.settings.InvalidSetting naming the field
     */
    int add(Connection wanted, Optional<String> password);

    /**
     * Replaces a Connection but for its Out Mail.
     *
     * @param wanted its sealed password does not count
     * @param password what was typed as a new one; empty to keep the one there is
     * @throws org.pillarbox.settings.InvalidSetting naming the field
     */
    void save(Connection wanted, Optional<String> password);

    /**
     * Deletes Connections with their Out Mails.
     *
     * @throws org.pillarbox.settings.InvalidSetting when something refers to one of them, or none would be left
     */
    void remove(Set<Integer> numbers);

    /** The dial-up connections of this machine. */
    DialUpSettings entries();

    /**
     * Stores a dial-up connection; Connections that use it follow its name.
     *
     * @param before the name that it had; empty for a new one
     * @throws org.pillarbox.settings.InvalidSetting naming the field
     */
    void saveEntry(String before, DialUpEntry entry);

    /**
     * Deletes dial-up connections.
     *
     * @throws org.pillarbox.settings.InvalidSetting when a Connection uses one of them
     */
    void removeEntries(Set<String> names);
}
