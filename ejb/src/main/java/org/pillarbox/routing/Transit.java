package org.pillarbox.routing;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.extension.script.MessageHeader;

/**
 * What steps may know of a message on its way.
 *
 * @param envelope its envelope
 * @param origin where it comes from
 * @param deliveredTo addresses of its Delivered-To fields, in lower case; empty before the message is there
 * @param traits the message itself; empty before it is there, and nobody's settings are followed then
 * @param gone users that were deleted, even where the directory has not heard of it yet
 * @param header the message's header, which is read only if somebody asks for it
 * @param findings what was found out while it came in
 * @param trial whether somebody only asks where it would go
 */
public record Transit(
        Envelope envelope,
        Origin origin,
        Set<String> deliveredTo,
        Optional<Traits> traits,
        Set<Long> gone,
        Supplier<MessageHeader> header,
        Findings findings,
        boolean trial) {
    public Transit {
        Objects.requireNonNull(envelope, "envelope");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(traits, "traits");
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(findings, "findings");
        deliveredTo = Set.copyOf(deliveredTo);
        gone = Set.copyOf(gone);
    }

    /** A message whose header nobody can read. */
    public Transit(Envelope envelope, Origin origin, Set<String> deliveredTo, Optional<Traits> traits, Set<Long> gone) {
        this(envelope, origin, deliveredTo, traits, gone, () -> MessageHeader.NONE, Findings.NONE, false);
    }

    /** Before the message is there. */
    public Transit(Envelope envelope, Origin origin, Set<String> deliveredTo) {
        this(envelope, origin, deliveredTo, Optional.empty(), Set.of());
    }

    /** The same, while these users have gone. */
    public Transit without(Set<Long> users) {
        return users.isEmpty()
                ? this
                : new Transit(envelope, origin, deliveredTo, traits, users, header, findings, trial);
    }

    /** The same with a header. */
    public Transit reading(Supplier<MessageHeader> source) {
        return new Transit(envelope, origin, deliveredTo, traits, gone, source, findings, trial);
    }

    /** The same, of which nothing is to come. */
    public Transit onTrial() {
        return new Transit(envelope, origin, deliveredTo, traits, gone, header, findings, true);
    }

    /** The same, of which this is known. */
    public Transit knowing(Findings found) {
        return new Transit(envelope, origin, deliveredTo, traits, gone, header, found, trial);
    }
}
