package org.pillarbox.autoresponse.worker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.MessageSink;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.message.Letter;
import org.pillarbox.message.edit.Patch;

/** A copy of the incoming message for somebody else ({@code <CopyTo:>}). Nobody hears of it when it cannot be delivered. */
final class CopyLetter {
    private static final int CHUNK = 1 << 16;

    private CopyLetter() {}

    static Letter of(Content message, Address passed, Address to, String occasion) {
        Envelope envelope = Envelope.from(ReversePath.NULL).withRecipients(List.of(EnvelopeRecipient.of(to)));
        // By this field a copy that comes back is known again.
        Content copy = Patch.inFront("Delivered-To: " + passed + "\r\n").on(message);
        return new Letter(envelope, occasion, sink -> copy(copy, sink));
    }

    private static void copy(Content content, MessageSink sink) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        long position = 0;
        int read;
        while (position < content.size() && (read = content.read(position, chunk)) > 0) {
            position += read;
            sink.write(chunk.flip());
            chunk.clear();
        }
        if (position != content.size()) {
            throw new IOException("the message ends after " + position + " of " + content.size() + " bytes");
        }
    }
}
