package org.pillarbox.settings;

/**
 * How the console shows things, and how much services tell of themselves.
 *
 * @param usersPerPage rows of the accounts list, 10 to 500
 * @param anonymiseServices whether product name and version stay out of greetings and Received fields
 * @param hideAddresses whether the clients' IP addresses stay out of Received fields
 */
public record ConsoleSettings(int usersPerPage, boolean anonymiseServices, boolean hideAddresses) {
    /** Addresses are shown, as at first. */
    public ConsoleSettings(int usersPerPage, boolean anonymiseServices) {
        this(usersPerPage, anonymiseServices, false);
    }
}
