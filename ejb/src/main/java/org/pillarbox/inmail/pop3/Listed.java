package org.pillarbox.inmail.pop3;

/**
 * A message as LIST shows it.
 *
 * @param number within the session
 * @param bytes its size as the server says it
 */
public record Listed(int number, long bytes) {}
