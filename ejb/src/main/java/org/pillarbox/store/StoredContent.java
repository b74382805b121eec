package org.pillarbox.store;

import java.time.Instant;

/**
 * A durable record of the content log.
 *
 * @param id its name
 * @param arrival when it was accepted
 * @param metadata what the acceptor wrote with it (the envelope, in the acceptor's own encoding)
 * @param location where its bytes lie
 * @param end the position behind it in the order of commits
 */
public record StoredContent(
        ContentId id, Instant arrival, byte[] metadata, ContentLocation location, LogPosition end) {}
