package org.pillarbox.api.http;

import java.util.Optional;
import org.pillarbox.api.mail.Peer;

/** Answers requests. Stateless; each connection brings one. */
public interface HttpListener {
    /** How much content a request may have, in octets. */
    int MOST_CONTENT = 4 * 1024 * 1024;

    /** The answer to a request whose content needs not be read; empty when it is to be read, and {@link #answer} asked. */
    Optional<HttpAnswer> early(HttpHead head, Peer peer);

    /**
     * The answer to a request that {@link #early} let through.
     *
     * @param content up to {@link #MOST_CONTENT}; empty when there is none
     */
    HttpAnswer answer(HttpHead head, byte[] content, Peer peer);
}
