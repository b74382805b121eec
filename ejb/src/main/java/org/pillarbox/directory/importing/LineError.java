package org.pillarbox.directory.importing;

import java.io.Serializable;

/**
 * A line that is not taken.
 *
 * @param line its number, from 1 on
 * @param name the user's, as far as it can be read
 * @param reason for the administrator
 */
public record LineError(int line, String name, String reason) implements Serializable {}
