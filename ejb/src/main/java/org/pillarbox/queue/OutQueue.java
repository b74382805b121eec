package org.pillarbox.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.api.mail.Content;

/** Facade for administrators: the outgoing queue. */
public interface OutQueue {
    /** Entries, oldest first. */
    List<Entry> list(int offset, int limit);

    /** How many entries wait, held ones included. */
    long count();

    /** The sizes of all entries together, in bytes. */
    long bytes();

    /** The message of an entry, as it will be sent; empty when the entry has gone. */
    Optional<Content> open(long id);

    /** Holds entries: they are not sent until released. */
    void hold(Set<Long> ids);

    /** Releases held entries. */
    void release(Set<Long> ids);

    /** Deletes entries without a report. */
    void delete(Set<Long> ids);

    /** One recipient of one message. */
    record Entry(
            long id,
            String contentId,
            String sender,
            String recipient,
            String subject,
            long size,
            Instant queued,
            State state,
            int attempts,
            String lastReply) {}

    /** What an entry does. */
    enum State {
        WAITING,
        HELD,
        /** It cannot be sent as it is: the entry or its message is damaged. An administrator has to look at it. */
        SET_ASIDE
    }
}
