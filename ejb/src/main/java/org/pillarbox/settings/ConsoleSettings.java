package org.pillarbox.settings;

/**
 * How the console shows things.
 *
 * @param usersPerPage rows of the accounts list, 10 to 500
 * @param anonymiseServices whether product name and version stay out of greetings and Received fields
 */
public record ConsoleSettings(int usersPerPage, boolean anonymiseServices) {}
