package org.pillarbox.routing.worker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.pillarbox.api.mail.Content;
import org.pillarbox.extension.script.MessageHeader;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.store.ContentStore;
import org.pillarbox.store.StoredContent;

/** Reads the header of a message for scripts. One that cannot be read is empty: the message is routed all the same. */
public final class StoredHeaders {
    private final ContentStore contents;
    private final ErrorLog errors;

    public StoredHeaders(ContentStore contents, ErrorLog errors) {
        this.contents = contents;
        this.errors = errors;
    }

    /** The header of this message. */
    public MessageHeader of(StoredContent content) {
        try {
            return MessageHeader.parse(begin(contents.open(content.location())));
        } catch (IOException unreadable) {
            errors.error("routing", "The header of " + content.id() + " could not be read: " + unreadable);
            return MessageHeader.NONE;
        }
    }

    private static String begin(Content content) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(content.size(), MessageHeader.MOST_OCTETS));
        while (bytes.hasRemaining() && content.read(bytes.position(), bytes) > 0) {
            // goes on where the last read ended
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }
}
