package org.pillarbox.protocol.smtp;

import java.nio.ByteBuffer;
import org.pillarbox.api.mail.Envelope.BodyType;

/** A message that comes in by BDAT (RFC 3030): its bytes are what the chunks hold, without stuffing or an end mark. */
final class ChunkedMessage {
    private final IncomingMessage message;
    private final boolean binary;
    private final LineEndCheck lineEnds = new LineEndCheck();

    ChunkedMessage(IncomingMessage message, BodyType body) {
        this.message = message;
        this.binary = body == BodyType.BINARY_MIME;
    }

    IncomingMessage message() {
        return message;
    }

    void write(ByteBuffer bytes) {
        // Only BINARYMIME frees content from being lines; anything else is refused as in DATA.
        if (!binary && !lineEnds.cleanIn(bytes)) {
            message.refuse(Replies.BARE_LINE_END);
        }
        message.write(bytes);
    }

    /** The last chunk has come in. */
    void end() {
        if (!binary && !lineEnds.cleanAtEnd()) {
            message.refuse(Replies.BARE_LINE_END);
        }
    }
}
