package org.pillarbox.queue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.store.ContentId;

/**
 * One message for one server with all its recipients that are due, claimed by whoever sends it.
 *
 * @param lease names the claim
 * @param content its bytes
 * @param prefix fields in front of them, see {@link Waiting}
 * @param to where it goes
 * @param envelope its recipients are those of the items, in their order
 * @param items at least one
 */
public record Claim(UUID lease, ContentId content, String prefix, Destination to, Envelope envelope, List<Item> items) {
    /**
     * One entry of the queue.
     *
     * @param id names it
     * @param recipient who is to get the message
     * @param queued since when it waits
     * @param warned whether the sender has been told that it takes long, or does not want to hear of it
     */
    public record Item(long id, EnvelopeRecipient recipient, Instant queued, boolean warned) {}

    /** The server of the own network, as the entry has it; empty for the ordinary way. */
    public String host() {
        return to instanceof Destination.Server server ? server.host() : "";
    }

    public Claim {
        Objects.requireNonNull(lease, "lease");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(envelope, "envelope");
        items = List.copyOf(items);
    }
}
