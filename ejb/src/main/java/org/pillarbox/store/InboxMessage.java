package org.pillarbox.store;

/**
 * A message as the administrator's list of an Inbox shows it (manual 4.2.3.7). Texts are decoded, bounded, and without control
 * characters.
 *
 * @param id the message's key
 * @param from the From field
 * @param subject the Subject field
 * @param sent the Date field as it was written; empty when the message has none that can be read
 * @param size in bytes, with all that the server put in front
 * @param held whether the user's programs do not see it
 */
public record InboxMessage(long id, String from, String subject, String sent, long size, boolean held) {}
