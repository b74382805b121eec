package org.pillarbox.directory;

import java.util.Map;

/** Port: the figures of each mailbox, kept exactly by whoever adds and removes messages, in the caller's transaction. */
public interface MailboxUsage {
    /** Adds to the figures of these users; amounts may be negative. */
    void add(Map<Long, Change> changes);

    /** Sets a user's figures after a recount. */
    void set(long userId, long inboxMessages, long messages, long bytes);

    /** By how much a mailbox grows. */
    record Change(long inboxMessages, long messages, long bytes) {}
}
