package org.pillarbox.queue;

import java.util.Optional;
import org.pillarbox.api.mail.Content;
import org.pillarbox.store.ContentId;

/**
 * Port: queued messages as they will be sent, with every edit that was decided when they were queued. The same bytes at every try.
 * Within a transaction, or with one of its own.
 */
public interface OutgoingContent {
    /**
     * The bytes that leave, header first, read by ranges; damage shows when reading. Empty when the content is unknown or gone.
     *
     * @param prefix the entry's own fields, see {@link Waiting}; an entry with some is mail that a user's settings sent on, and is
     *     not edited otherwise
     * @param host the entry's server, see {@link Waiting}; an entry with one stays in the own network and is not edited
     * @throws org.pillarbox.message.compact.UnreadableRecord when its edit cannot be read: sending it unchanged would be wrong
     */
    Optional<Content> open(ContentId content, String prefix, String host);
}
