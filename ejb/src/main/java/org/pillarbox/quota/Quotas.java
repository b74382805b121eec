package org.pillarbox.quota;

/** Facade for administrators: how full mailboxes are. */
public interface Quotas {
    /** The size of a user's mailbox as the store counts it now, and the quota that holds for it. */
    MailboxSize size(long userId);
}
