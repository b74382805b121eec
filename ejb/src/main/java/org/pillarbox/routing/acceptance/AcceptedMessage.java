package org.pillarbox.routing.acceptance;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.message.Summary;
import org.pillarbox.routing.Origin;
import org.pillarbox.routing.Transit;

/**
 * What is kept with a message's bytes, so that it can be routed without reading them.
 *
 * @param envelope as the client gave it
 * @param origin where it comes from
 * @param summary for lists and trace
 * @param deliveredTo values of its Delivered-To fields
 * @param occasion why the server wrote it itself, see {@link org.pillarbox.message.Letter}
 */
public record AcceptedMessage(
        Envelope envelope, Origin origin, Summary summary, List<String> deliveredTo, Optional<String> occasion) {
    public AcceptedMessage {
        Objects.requireNonNull(envelope, "envelope");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(summary, "summary");
        deliveredTo = List.copyOf(deliveredTo);
        Objects.requireNonNull(occasion, "occasion");
    }

    /** As the steps see it. */
    public Transit transit() {
        Set<String> visited = deliveredTo.stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        return new Transit(envelope, origin, visited);
    }
}
