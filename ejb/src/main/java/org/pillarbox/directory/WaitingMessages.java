package org.pillarbox.directory;

/** Port: how many messages wait for a user, by the figures that {@link MailboxUsage} keeps; no mailbox is looked into. */
@FunctionalInterface
public interface WaitingMessages {
    /** Messages in the user's Inbox; 0 for a user who is gone. */
    long of(long userId);
}
