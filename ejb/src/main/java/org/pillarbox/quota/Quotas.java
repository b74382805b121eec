package org.pillarbox.quota;

import java.util.Map;
import java.util.Set;

/** Facade for administrators: how full mailboxes are. */
public interface Quotas {
    /** The size of a user's mailbox as the store counts it now, and the quota that holds for it. */
    MailboxSize size(long userId);

    /** The quotas of those of these users who have one, in bytes; costs no query. */
    Map<Long, Long> quotas(Set<Long> users);
}
