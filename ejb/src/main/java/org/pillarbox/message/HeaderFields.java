package org.pillarbox.message;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The fields of a header that the server looks at, unfolded but not decoded. Of a repeated field the first counts.
 *
 * @param from the From field
 * @param to the To field
 * @param subject the Subject field
 * @param date the Date field
 * @param messageId the Message-ID field
 * @param contentType the Content-Type field
 * @param deliveredTo the Delivered-To fields in their order, at most {@link HeaderScanner#MAX_DELIVERED_TO}
 * @param received how many Received fields there are
 */
public record HeaderFields(
        Optional<String> from,
        Optional<String> to,
        Optional<String> subject,
        Optional<String> date,
        Optional<String> messageId,
        Optional<String> contentType,
        List<String> deliveredTo,
        int received) {
    /** Those of a message without a header. */
    public static final HeaderFields NONE = new HeaderFields(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            0);

    public HeaderFields {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(messageId, "messageId");
        Objects.requireNonNull(contentType, "contentType");
        deliveredTo = List.copyOf(deliveredTo);
    }
}
