package org.pillarbox.api.smtp;

import java.util.Objects;
import java.util.Optional;
import org.pillarbox.api.mail.Reply;

/**
 * How to meet a peer.
 *
 * @param hostName what we call ourselves in the greeting and in EHLO
 * @param product named in the greeting; empty when services are anonymised
 * @param maxMessageBytes announced as SIZE, 0 for no limit (RFC 1870)
 * @param maxRecipients in one transaction, at least 100 (RFC 5321 §4.5.3.1.8)
 * @param authRequired whether MAIL needs a log-in first (RFC 6409 §4.3)
 * @param dsn whether DSN is offered, and its parameters are taken (RFC 3461)
 * @param refusal given instead of a greeting, after which the line is closed
 * @param notes what comes back with every later call
 */
public record SmtpGreeting(
        String hostName,
        String product,
        long maxMessageBytes,
        int maxRecipients,
        boolean authRequired,
        boolean dsn,
        Optional<Reply> refusal,
        SmtpNotes notes) {
    public SmtpGreeting {
        Objects.requireNonNull(hostName, "hostName");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(refusal, "refusal");
        Objects.requireNonNull(notes, "notes");
    }
}
