package org.pillarbox.message;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a list shows of a message: decoded, of bounded length, without control characters. Missing fields are empty.
 *
 * @param from the From field
 * @param to the To field
 * @param subject the Subject field
 * @param messageId the Message-ID field
 * @param date the Date field, where it can be read
 */
public record Summary(String from, String to, String subject, String messageId, Optional<Instant> date) {
    /** That of a message without a header. */
    public static final Summary NONE = new Summary("", "", "", "", Optional.empty());

    public Summary {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(messageId, "messageId");
        Objects.requireNonNull(date, "date");
    }
}
