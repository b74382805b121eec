package org.pillarbox.store.inbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.MessageSink;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.message.Letter;
import org.pillarbox.message.MailDate;

/**
 * A stored message on its way to another user. Its bytes stay as they are, behind the fields that say who sent it on (RFC 5322
 * §3.6.6). What cannot be delivered comes back whole to the administrator who sent it on, so nothing is lost.
 */
final class ResentLetter {
    private static final int CHUNK = 1 << 16;

    private ResentLetter() {}

    static Letter of(Content content, Address administrator, Address to, String occasion, Instant now) {
        Envelope envelope = new Envelope(
                ReversePath.of(administrator),
                List.of(EnvelopeRecipient.of(to)),
                Envelope.BodyType.EIGHT_BIT_MIME,
                false,
                Optional.of(Envelope.DsnReturn.FULL),
                Optional.empty(),
                0);
        String fields = "Resent-Date: " + MailDate.format(now, ZoneId.systemDefault()) + "\r\n"
                + "Resent-From: <" + administrator + ">\r\n"
                + "Resent-To: <" + to + ">\r\n"
                + "Resent-Message-ID: <" + UUID.randomUUID() + "@" + administrator.domain() + ">\r\n";
        return new Letter(envelope, occasion, sink -> {
            sink.write(ByteBuffer.wrap(fields.getBytes(StandardCharsets.UTF_8)));
            copy(content, sink);
        });
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
