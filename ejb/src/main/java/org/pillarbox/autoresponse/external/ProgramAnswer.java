package org.pillarbox.autoresponse.external;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.MessageSink;
import org.pillarbox.autoresponse.MessageHeader;
import org.pillarbox.message.Letter;
import org.pillarbox.message.MailDate;

/**
 * What a program wrote, as a message: its own header and body, with lines ended by CRLF. Only what transport needs is put in front:
 * Received, and Message-ID where there is none.
 */
final class ProgramAnswer implements Letter.Text {
    private static final Pattern FIELD = Pattern.compile("[!-9;-~]{1,76}[ \t]*:.*", Pattern.DOTALL);

    private final byte[] written;
    private final String front;

    /**
     * Makes the message.
     *
     * @param id names the answer for ever
     * @param host what the server calls itself
     */
    ProgramAnswer(byte[] written, String id, String host, Instant now, ZoneId zone) throws IOException {
        this.written = withLineEnds(written);
        String message = new String(this.written, 0, Math.min(this.written.length, 1_000), StandardCharsets.ISO_8859_1);
        boolean header = FIELD.matcher(message.lines().findFirst().orElse("")).matches();
        boolean named = header
                && MessageHeader.read(new Bytes(this.written))
                        .first("message-id")
                        .isPresent();
        front = "Received: by " + host + " (autoresponder) id " + id + ";\r\n\t" + MailDate.format(now, zone) + "\r\n"
                + (named ? "" : "Message-ID: <answer." + id + "@" + host + ">\r\n")
                // Text without a header is all body.
                + (header || message.startsWith("\r\n") ? "" : "\r\n");
    }

    @Override
    public void writeTo(MessageSink sink) throws IOException {
        sink.write(ByteBuffer.wrap(front.getBytes(StandardCharsets.UTF_8)));
        sink.write(ByteBuffer.wrap(written));
    }

    private static byte[] withLineEnds(byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length + text.length / 32);
        for (int i = 0; i < text.length; i++) {
            boolean lineEnd = text[i] == '\r' || text[i] == '\n';
            if (!lineEnd) {
                out.write(text[i]);
            } else {
                out.write('\r');
                out.write('\n');
                i += text[i] == '\r' && i + 1 < text.length && text[i + 1] == '\n' ? 1 : 0;
            }
        }
        return out.toByteArray();
    }

    private record Bytes(byte[] bytes) implements Content {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public int read(long position, ByteBuffer into) {
            int count = (int) Math.min(into.remaining(), bytes.length - position);
            into.put(bytes, (int) position, count);
            return count > 0 ? count : -1;
        }
    }
}
