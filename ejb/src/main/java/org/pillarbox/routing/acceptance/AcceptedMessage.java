package org.pillarbox.routing.acceptance;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.message.HeaderFields;
import org.pillarbox.message.MailboxList;
import org.pillarbox.message.Summary;
import org.pillarbox.message.mime.SummaryReader;
import org.pillarbox.routing.CollectedKey;
import org.pillarbox.routing.Findings;
import org.pillarbox.routing.Origin;
import org.pillarbox.routing.Traits;
import org.pillarbox.routing.Transit;

/**
 * What is kept with a message's bytes, so that it can be routed without reading them.
 *
 * @param envelope as the client gave it
 * @param origin where it comes from
 * @param summary for lists and trace
 * @param deliveredTo values of its Delivered-To fields
 * @param traits what the steps have to know of the message itself; empty in records of the first version
 * @param occasion why the server wrote it itself, see {@link org.pillarbox.message.Letter}
 * @param findings what was found out while it came in; nothing in records of the first two versions
 * @param collected by what it is known where it was collected
 */
public record AcceptedMessage(
        Envelope envelope,
        Origin origin,
        Summary summary,
        List<String> deliveredTo,
        Optional<Traits> traits,
        Optional<String> occasion,
        Findings findings,
        Optional<CollectedKey> collected) {
    private static final String REPORT = "multipart/report";

    public AcceptedMessage {
        Objects.requireNonNull(envelope, "envelope");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(summary, "summary");
        deliveredTo = List.copyOf(deliveredTo);
        Objects.requireNonNull(traits, "traits");
        Objects.requireNonNull(occasion, "occasion");
        Objects.requireNonNull(findings, "findings");
        Objects.requireNonNull(collected, "collected");
    }

    /** One that was handed in, and not collected. */
    public AcceptedMessage(
            Envelope envelope,
            Origin origin,
            Summary summary,
            List<String> deliveredTo,
            Optional<Traits> traits,
            Optional<String> occasion,
            Findings findings) {
        this(envelope, origin, summary, deliveredTo, traits, occasion, findings, Optional.empty());
    }

    /** The same message, which was delivered to these addresses before. */
    AcceptedMessage visited(List<String> addresses) {
        return new AcceptedMessage(envelope, origin, summary, addresses, traits, occasion, findings, collected);
    }

    /** The same message, of which this was found out. */
    AcceptedMessage with(Findings found) {
        return new AcceptedMessage(envelope, origin, summary, deliveredTo, traits, occasion, found, collected);
    }

    /** The same message, collected where it is known by this. */
    AcceptedMessage known(Optional<CollectedKey> as) {
        return new AcceptedMessage(envelope, origin, summary, deliveredTo, traits, occasion, findings, as);
    }

    /**
     * A message whose header was read.
     *
     * @param bytes its size as it came
     */
    static AcceptedMessage of(
            Envelope envelope, Origin origin, HeaderFields header, long bytes, Optional<String> occasion) {
        boolean report = header.contentType()
                .filter(type -> type.regionMatches(true, 0, REPORT, 0, REPORT.length()))
                .isPresent();
        Traits traits = new Traits(header.from().map(MailboxList::read).orElse(List.of()), report, bytes);
        return new AcceptedMessage(
                envelope,
                origin,
                SummaryReader.read(header),
                header.deliveredTo(),
                Optional.of(traits),
                occasion,
                Findings.NONE);
    }

    /** As the steps see it. */
    public Transit transit() {
        Set<String> visited = deliveredTo.stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        return new Transit(envelope, origin, visited, traits, Set.of()).knowing(findings);
    }
}
