package org.pillarbox.journal.trace;

import java.time.Instant;
import java.util.List;

/**
 * One message's journey.
 *
 * @param contentId 32 hex digits
 * @param arrival when it was accepted
 * @param sender the reverse path with its angle brackets
 * @param peer the client's address
 * @param helo what the client called itself
 * @param account who had logged in; empty for none
 * @param protocol such as {@code ESMTPSA}
 * @param size in bytes
 * @param subject decoded
 * @param messageId the Message-ID field
 * @param recipients each one's fate
 */
public record Trace(
        String contentId,
        Instant arrival,
        String sender,
        String peer,
        String helo,
        String account,
        String protocol,
        long size,
        String subject,
        String messageId,
        List<Fate> recipients) {
    /**
     * What became of one recipient.
     *
     * @param recipient the address given in RCPT
     * @param outcome delivered, queued, bounced ...
     * @param detail where to, or why not, in words
     * @param journey the ways of its copies
     * @param at when
     */
    public record Fate(String recipient, Outcome outcome, String detail, Journey journey, Instant at) {
        /** A recipient with a single way. */
        public Fate(String recipient, Outcome outcome, String detail, List<Step> steps, Instant at) {
            this(recipient, outcome, detail, Journey.of(steps, new Journey.End(outcome, detail)), at);
        }

        /** Which steps said what, on all ways. */
        public List<Step> steps() {
            return journey.steps();
        }
    }

    /** What a routing step did: its stable name and its words. */
    public record Step(String name, String text) {}

    /** How a journey ended. */
    public enum Outcome {
        DELIVERED,
        QUEUED,
        BOUNCED,
        DROPPED,
        SET_ASIDE,
        /** While it was being handed in: only a dry run has such an end, since what is not accepted leaves no trace. */
        REFUSED
    }

    public Trace {
        recipients = List.copyOf(recipients);
    }

    /** The same message with these recipients. */
    public Trace withRecipients(List<Fate> fates) {
        return new Trace(contentId, arrival, sender, peer, helo, account, protocol, size, subject, messageId, fates);
    }
}
