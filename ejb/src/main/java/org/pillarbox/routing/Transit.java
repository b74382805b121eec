package org.pillarbox.routing;

import java.util.Objects;
import java.util.Set;
import org.pillarbox.api.mail.Envelope;

/**
 * What steps may know of a message on its way.
 *
 * @param envelope its envelope
 * @param origin where it comes from
 * @param deliveredTo addresses of its Delivered-To fields, in lower case; empty before the message is there
 */
public record Transit(Envelope envelope, Origin origin, Set<String> deliveredTo) {
    public Transit {
        Objects.requireNonNull(envelope, "envelope");
        Objects.requireNonNull(origin, "origin");
        deliveredTo = Set.copyOf(deliveredTo);
    }
}
