package org.pillarbox.queue;

import java.time.Instant;
import java.util.Objects;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.message.edit.Patch;
import org.pillarbox.store.ContentId;

/**
 * One recipient of one message that is to be sent.
 *
 * @param content its bytes
 * @param envelope the transmission it came in by, for its reverse path and parameters
 * @param recipient who gets it, with its DSN wishes
 * @param subject for the page
 * @param size in bytes, as it will be sent
 * @param queued since when
 * @param edit how its bytes change on their way out; the same for all recipients of a content
 * @param prefix fields in front of the content for this recipient alone, ended by CRLF; empty for none
 * @param host the server of the own network that is to get it, with its port where it is another; empty for the ordinary way
 * @param urgent whether its sender marked it so
 */
public record Waiting(
        ContentId content,
        Envelope envelope,
        EnvelopeRecipient recipient,
        String subject,
        long size,
        Instant queued,
        Patch edit,
        String prefix,
        String host,
        boolean urgent) {
    /** One that is not urgent. */
    public Waiting(
            ContentId content,
            Envelope envelope,
            EnvelopeRecipient recipient,
            String subject,
            long size,
            Instant queued,
            Patch edit,
            String prefix,
            String host) {
        this(content, envelope, recipient, subject, size, queued, edit, prefix, host, false);
    }

    public Waiting {
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(envelope, "envelope");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(queued, "queued");
        Objects.requireNonNull(edit, "edit");
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(host, "host");
    }

    /** The same, marked as urgent by its sender. */
    public Waiting asUrgent() {
        return new Waiting(content, envelope, recipient, subject, size, queued, edit, prefix, host, true);
    }
}
