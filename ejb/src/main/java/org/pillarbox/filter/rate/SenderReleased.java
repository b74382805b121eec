package org.pillarbox.filter.rate;

/**
 * Event: a transaction released a user; fired inside of it, it counts once that is committed.
 *
 * @param sender who
 */
public record SenderReleased(Sender sender) {}
