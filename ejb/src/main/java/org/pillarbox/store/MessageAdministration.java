package org.pillarbox.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.api.mail.Content;

/**
 * Facade for administrators: the messages of a user's Inbox (manual 4.2.3.7). Messages that have gone in the meantime are
 * passed over everywhere. What changes is durable on return and stands in the audit log. A set names {@link #MOST} messages at most.
 */
public interface MessageAdministration {
    /** Messages that one call may name, list or transfer. */
    int MOST = 500;

    /** Messages of the Inbox, the newest first. */
    List<InboxMessage> list(long userId, int offset, int limit);

    /** How many messages the Inbox has, held ones included. */
    long count(long userId);

    /**
     * Hides messages from the user's mail programs; gives how many are held now. A POP3 session that is open goes on as it began,
     * but what it deletes of them stays.
     */
    int hold(long userId, Set<Long> ids);

    /** Shows held messages again, under the unique ids they had; gives how many are shown now. */
    int release(long userId, Set<Long> ids);

    /** Deletes messages for good; gives how many. */
    int delete(long userId, Set<Long> ids);

    /**
     * Puts messages into another user's Inbox.
     *
     * @throws org.pillarbox.directory.InvalidUser naming {@code to} when there is no such user or it is the same one
     */
    Transferred transfer(Transfer transfer);

    /** The bytes of a message, its own fields first; empty when the user has no such message. */
    Optional<Content> open(long userId, long messageId);

    /**
     * What to put where.
     *
     * @param userId whose messages
     * @param ids which
     * @param to the name of the other user
     * @param keep whether they stay here, too
     * @param direct straight into the mailbox; else the other user's assistants, forwardings and rules apply
     */
    record Transfer(long userId, Set<Long> ids, String to, boolean keep, boolean direct) {
        public Transfer {
            ids = Set.copyOf(ids);
        }
    }

    /**
     * What came of it.
     *
     * @param done how many messages were transferred
     * @param failure why the others were not; those are where they were
     */
    record Transferred(int done, Optional<String> failure) {}
}
