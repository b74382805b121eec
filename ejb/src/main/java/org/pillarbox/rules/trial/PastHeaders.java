package org.pillarbox.rules.trial;

import java.util.Optional;

/** Port: headers of messages that have come. */
@FunctionalInterface
public interface PastHeaders {
    /**
     * The header of a message as its client sent it.
     *
     * @param text up to the first empty line, or a little more
     * @param bytes the size of the whole message
     */
    record PastHeader(String text, long bytes) {}

    /** That of this content; empty when nobody keeps it any more, or it cannot be read. */
    Optional<PastHeader> find(String contentId);
}
