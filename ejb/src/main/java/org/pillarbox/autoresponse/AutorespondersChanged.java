package org.pillarbox.autoresponse;

/**
 * Event: a transaction changed an autoresponder; fired inside of it, it counts once that is committed.
 *
 * @param change its number
 * @param userId whose
 * @param active whether the user's mail is answered now
 */
public record AutorespondersChanged(long change, long userId, boolean active) {}
