package org.pillarbox.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A durable record of the content log.
 *
 * @param id its name
 * @param arrival when it was accepted
 * @param metadata what the acceptor wrote with it (the envelope, in the acceptor's own encoding)
 * @param location where its bytes lie
 * @param end the position behind it in the order of commits
 * @param ending how its bytes end; empty where the record is of a time that did not look
 */
public record StoredContent(
        ContentId id,
        Instant arrival,
        byte[] metadata,
        ContentLocation location,
        LogPosition end,
        Optional<Ending> ending) {
    /** One of which it is not known how it ends. */
    public StoredContent(ContentId id, Instant arrival, byte[] metadata, ContentLocation location, LogPosition end) {
        this(id, arrival, metadata, location, end, Optional.empty());
    }
}
