package org.pillarbox.queue.dsn;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.store.ContentId;

/**
 * A report that is due.
 *
 * @param occasion names it for ever; the same at each replay
 * @param content the message it is about
 * @param to the reverse path of that message, or the name of a user, without a domain
 * @param envelopeId the ENVID parameter
 * @param full whether the whole message is to be returned, not only its header
 * @param messageId of that message
 * @param arrival of that message
 * @param recipients at least one
 * @param audience who reads it
 */
public record Report(
        String occasion,
        ContentId content,
        Address to,
        Optional<String> envelopeId,
        boolean full,
        String messageId,
        Instant arrival,
        List<ReportedRecipient> recipients,
        Audience audience) {
    /** Who reads a report, and what it is about for them. */
    public enum Audience {
        /** The sender of a message: what became of it. */
        SENDER,
        /** Somebody of this site: a message was collected for nobody, and goes with the letter. */
        SITE,
        /** The sender of a message that was collected for nobody here: said in the administrator's own words (manual 16.4). */
        SENDER_OF_COLLECTED
    }

    public Report {
        Objects.requireNonNull(occasion, "occasion");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(envelopeId, "envelopeId");
        Objects.requireNonNull(messageId, "messageId");
        Objects.requireNonNull(arrival, "arrival");
        recipients = List.copyOf(recipients);
        Objects.requireNonNull(audience, "audience");
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("a report of nobody");
        }
    }

    /** A report to the sender of a message. */
    public Report(
            String occasion,
            ContentId content,
            Address to,
            Optional<String> envelopeId,
            boolean full,
            String messageId,
            Instant arrival,
            List<ReportedRecipient> recipients) {
        this(occasion, content, to, envelopeId, full, messageId, arrival, recipients, Audience.SENDER);
    }

    /** Whether it is said in the administrator's own words. */
    public boolean isOwnWords() {
        return audience == Audience.SENDER_OF_COLLECTED;
    }

    /** Whether an address in it needs the forms of RFC 6533. */
    public boolean isInternational() {
        return to.isInternational()
                || recipients.stream().anyMatch(r -> r.address().isInternational());
    }

    /** Whether somebody has not got the message yet, and everybody else has. */
    public boolean isDelay() {
        return !isFailure() && recipients.stream().anyMatch(r -> r.action() == ReportedRecipient.Action.DELAYED);
    }

    /** Whether somebody did not get the message. */
    public boolean isFailure() {
        return recipients.stream().anyMatch(r -> r.action() == ReportedRecipient.Action.FAILED);
    }
}
