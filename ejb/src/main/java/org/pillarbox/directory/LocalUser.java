package org.pillarbox.directory;

/**
 * A user as routing and the services see one.
 *
 * @param id never used again
 * @param name as stored
 * @param administrator whether the console is open to it
 */
public record LocalUser(long id, UserName name, boolean administrator) {}
