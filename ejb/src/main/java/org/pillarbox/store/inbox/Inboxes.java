package org.pillarbox.store.inbox;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.pillarbox.api.mail.Content;
import org.pillarbox.store.InboxMessage;

/** Port: the messages of Inboxes in the index. Each call is a transaction; what is committed is not yet durable. */
public interface Inboxes {
    /** Messages, the newest first. */
    List<InboxMessage> list(long userId, int offset, int limit);

    /** How many there are. */
    long count(long userId);

    /** Holds or releases; gives how many of these messages are there. */
    int hold(long userId, Set<Long> ids, boolean held);

    /** Deletes; gives how many were there. */
    int delete(long userId, Set<Long> ids);

    /** Puts the same contents into another Inbox; gives how many there were, nothing when the other user has gone. */
    OptionalInt transfer(long userId, Set<Long> ids, long to, boolean keep);

    /** These messages as they were accepted, oldest first. */
    List<Original> originals(long userId, Set<Long> ids);

    /** A message with its own fields; what is damaged is a placeholder. Empty when the user has no such message. */
    Optional<Content> open(long userId, long messageId);

    /**
     * A message to be handed in anew.
     *
     * @param id its key
     * @param place names it for ever: its user, its folder's UIDVALIDITY and its UID
     * @param content without the fields that only this copy has (Return-Path, Delivered-To)
     */
    record Original(long id, String place, Content content) {}
}
