package org.pillarbox.settings;

/**
 * How the console shows things, and how much services tell of themselves.
 *
 * @param usersPerPage rows of the accounts list, 10 to 500
 * @param anonymiseServices whether product name and version stay out of greetings and Received fields
 * @param hideAddresses whether the clients' IP addresses stay out of Received fields
 * @param originalDates whether the Received field of collected mail tells when its provider got it (manual 16.2)
 */
public record ConsoleSettings(
        int usersPerPage, boolean anonymiseServices, boolean hideAddresses, boolean originalDates) {
    /** Addresses are shown, as at first. */
    public ConsoleSettings(int usersPerPage, boolean anonymiseServices) {
        this(usersPerPage, anonymiseServices, false);
    }

    /** Collected mail tells when it was collected, as at first. */
    public ConsoleSettings(int usersPerPage, boolean anonymiseServices, boolean hideAddresses) {
        this(usersPerPage, anonymiseServices, hideAddresses, false);
    }
}
