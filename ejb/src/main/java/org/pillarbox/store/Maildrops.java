package org.pillarbox.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.api.mail.Content;

/**
 * Facade: a user's Inbox, locked for one POP3 session. The lock is a lease in the database with an expiry. Messages that the
 * administrator holds when it is opened are not in it; one that is held later can be read until it is closed.
 */
public interface Maildrops {
    /**
     * Locks and lists; empty when another session holds the lease.
     *
     * @param trimmed whether surplus blank lines at the ends of messages are left out, see {@link Ending}
     * @throws IOException when the store cannot be asked now; a lock that was taken is given back as far as that is possible
     */
    Optional<Opened> open(long userId, String holder, boolean trimmed) throws IOException;

    /**
     * The bytes of a message of an open maildrop, as many as its size promised but for a last CRLF that it lacks; empty when it has
     * gone. What stands for a damaged message has a size of its own.
     *
     * @param sentBytes the size that it was listed with
     * @throws IOException when it cannot be read now
     */
    Optional<Content> content(long userId, long messageId, long sentBytes) throws IOException;

    /** Which content a message of a user is, and where it came from; empty when it has gone. */
    Optional<Source> source(long userId, long messageId);

    /** Extends the lease, as far as the store can be asked now; false when it is known to be lost. */
    boolean keepAlive(String lease);

    /**
     * Deletes these messages durably and unlocks. What the administrator holds by now stays.
     *
     * @throws IOException when the lease was lost or the store does not answer: nothing is promised then, and it is
     *     unlocked all the same; also when held messages stay, and all others are deleted
     */
    void update(String lease, Set<Long> deleted) throws IOException;

    /** Unlocks; no effect when the lease was lost. Where the store cannot be asked now, the lease runs out by itself. */
    void release(String lease);

    /** A locked Inbox: its lease and its visible messages in order of arrival. */
    record Opened(String lease, List<Item> messages) {}

    /** One message: key, size in bytes with all prefixes as it is sent but for stuffed dots, and its unique id for POP3. */
    record Item(long id, long size, String uidl) {}

    /**
     * Where a message comes from.
     *
     * @param content the same for all who got it
     * @param inside whether somebody of this site handed it in, see {@link DeliveryIndex.Registration}
     */
    record Source(ContentId content, boolean inside) {}
}
