package org.pillarbox.message;

import java.io.IOException;
import java.util.Objects;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.MessageSink;

/**
 * A message that the server itself writes.
 *
 * @param envelope from whom, to whom
 * @param occasion names for ever why it is written, the same at each try: of several messages for one occasion one is
 *     routed, the others are dropped. At most 100 characters
 * @param text writes header and body
 */
public record Letter(Envelope envelope, String occasion, Text text) {
    /** Writes a message. */
    public interface Text {
        /** Writes the whole message, with CRLF at the ends of its lines. */
        void writeTo(MessageSink sink) throws IOException;
    }

    public Letter {
        Objects.requireNonNull(envelope, "envelope");
        Objects.requireNonNull(text, "text");
        if (occasion.isEmpty() || occasion.length() > 100) {
            throw new IllegalArgumentException("occasion of " + occasion.length() + " characters");
        }
    }
}
