package org.pillarbox.inmail.collecting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.pillarbox.routing.CollectedKey;

/**
 * Port: which messages of other servers were collected. New ones are written with their delivery ({@link
 * org.pillarbox.routing.worker.CollectedMemory}); here they are read, and kept in step with what the servers show. Each call is a
 * transaction of its own.
 */
public interface SeenMessages {
    /** All that the server showed last, of every account that this In Mail has had. */
    List<Seen> present(long inMail);

    /** Those of these names, gone or not, in this account. */
    List<Seen> named(long inMail, String mailbox, Collection<String> uids);

    /** Remembers a message that is not delivered, because another one stands for it. */
    void add(CollectedKey key, Instant collected);

    /** The server does not show these any more. */
    void gone(Collection<CollectedKey> keys, Instant since);

    /** The server shows these again, or still. */
    void back(Collection<CollectedKey> keys);

    /** The server calls a message otherwise than before. */
    void rename(CollectedKey before, CollectedKey now);

    /** Forgets what has been gone for long; gives the number. */
    int forgetGone(long inMail, Instant before);

    /** Forgets all, when the In Mail is deleted: in the transaction of that. */
    void forget(long inMail);
}
