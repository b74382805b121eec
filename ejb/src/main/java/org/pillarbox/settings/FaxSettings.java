package org.pillarbox.settings;

/**
 * Another maker's fax server that collects its messages from a mailbox (manual 16.2.3).
 *
 * @param mailbox the user whose mailbox it collects; empty when there is no such server
 * @param collected whether messages that were collected from elsewhere reach it, too
 */
public record FaxSettings(String mailbox, boolean collected) {}
