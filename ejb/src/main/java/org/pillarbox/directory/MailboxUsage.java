package org.pillarbox.directory;

import java.util.Map;
import java.util.Set;

/**
 * Port: the figures of each mailbox, kept exactly by whoever adds and removes messages, in the caller's transaction. They are a
 * mailbox's lock, too: who adds messages, or removes a mailbox, holds it.
 */
public interface MailboxUsage {
    /**
     * Locks these users' mailboxes until the transaction ends, in the order of their ids. Gives those that there are; the other
     * users are gone. To be called at most once in a transaction, so that transactions never wait for each other in a ring.
     */
    Set<Long> lock(Set<Long> users);

    /** Adds to the figures of these users; amounts may be negative. */
    void add(Map<Long, Change> changes);

    /** Sets a user's figures after a recount. */
    void set(long userId, long inboxMessages, long messages, long bytes);

    /** The bytes in each of these mailboxes, by one query; those that are gone are left out. */
    Map<Long, Long> bytes(Set<Long> users);

    /** Messages in all mailboxes, by their figures. */
    long messages();

    /** By how much a mailbox grows. */
    record Change(long inboxMessages, long messages, long bytes) {}
}
