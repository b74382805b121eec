package org.pillarbox.autoresponse.template;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.MessageSink;
import org.pillarbox.autoresponse.AnswerRequest;
import org.pillarbox.message.EncodedWords;
import org.pillarbox.message.Letter;
import org.pillarbox.message.MailDate;

/**
 * Writes an answer (RFC 5322, RFC 2045, RFC 3834 §3). Attached files and the incoming message pass through in pieces and are never whole
 * in memory.
 */
final class AnswerText implements Letter.Text {
    /** Bytes of a file that become one line of base64. */
    private static final int LINE = 57;

    private static final int PIECE = LINE * 256;
    private static final String CRLF = "\r\n";

    private final AnswerRequest request;
    private final Original original;
    private final Evaluated.Draft draft;
    private final UUID id = UUID.randomUUID();

    AnswerText(AnswerRequest request, Original original, Evaluated.Draft draft) {
        this.request = request;
        this.original = original;
        this.draft = draft;
    }

    @Override
    public void writeTo(MessageSink sink) throws IOException {
        write(sink, header());
        boolean alone = draft.attached().isEmpty() && !draft.appendsHeader() && !draft.appendsMessage();
        if (alone) {
            write(sink, text());
            return;
        }
        String boundary = "=_" + id;
        write(sink, "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"" + CRLF + CRLF);
        write(sink, "--" + boundary + CRLF + text());
        for (Attachment file : draft.attached()) {
            write(sink, CRLF + "--" + boundary + CRLF);
            attach(sink, file);
        }
        if (draft.appendsHeader()) {
            write(sink, CRLF + "--" + boundary + CRLF + partHeader("text/rfc822-headers"));
            copy(sink, request.incoming().header().end());
        }
        if (draft.appendsMessage()) {
            write(sink, CRLF + "--" + boundary + CRLF + partHeader("message/rfc822"));
            copy(sink, request.incoming().content().size());
        }
        write(sink, CRLF + "--" + boundary + "--" + CRLF);
    }

    private String header() {
        StringBuilder fields = new StringBuilder();
        field(fields, "From", draft.from().inHeader());
        field(fields, "To", "<" + draft.to() + ">");
        draft.replyTo().ifPresent(address -> field(fields, "Reply-To", address.inHeader()));
        field(fields, "Subject", inField(draft.subject()));
        field(fields, "Date", MailDate.format(request.now(), request.style().zone()));
        field(fields, "Message-ID", "<" + id + "@" + request.style().domain() + ">");
        if (request.style().conforming()) {
            field(fields, "Auto-Submitted", "auto-replied");
            original.messageId().ifPresent(replied -> field(fields, "In-Reply-To", replied));
            List<String> references = original.references();
            if (original.messageId().isPresent()) {
                field(fields, "References", String.join(CRLF + " ", references));
            }
        }
        field(fields, "MIME-Version", "1.0");
        return fields.toString();
    }

    /** Of bounded length, so that plain words need no encoding to be folded. */
    private static String inField(String text) {
        boolean plain = text.chars().allMatch(c -> c >= 32 && c < 127) && !text.contains("=?");
        return plain ? text : EncodedWords.of(text);
    }

    private static void field(StringBuilder fields, String name, String value) {
        fields.append(name).append(": ").append(value).append(CRLF);
    }

    private String text() {
        boolean plain = QuotedLines.isPlain(draft.body());
        String body = plain ? draft.body().replace("\n", CRLF) : QuotedLines.of(draft.body());
        return "Content-Type: text/" + (draft.html() ? "html" : "plain") + "; charset=utf-8" + CRLF
                + "Content-Transfer-Encoding: " + (plain ? "7bit" : "quoted-printable") + CRLF
                + CRLF
                + body;
    }

    private static String partHeader(String type) {
        return "Content-Type: " + type + CRLF + "Content-Transfer-Encoding: 8bit" + CRLF + "Content-Disposition: inline"
                + CRLF + CRLF;
    }

    private static void attach(MessageSink sink, Attachment file) throws IOException {
        String name = file.name();
        String type = Optional.ofNullable(URLConnection.guessContentTypeFromName(name))
                .orElse("application/octet-stream");
        // Programs would show what claims to be a part of the message instead of offering it.
        String shown = type.startsWith("multipart/") || type.startsWith("message/") ? "application/octet-stream" : type;
        write(
                sink,
                "Content-Type: " + shown + CRLF + "Content-Transfer-Encoding: base64" + CRLF
                        + "Content-Disposition: attachment;" + CRLF + " filename*=UTF-8''" + percent(name) + CRLF
                        + CRLF);
        try (InputStream in = Files.newInputStream(file.file(), LinkOption.NOFOLLOW_LINKS)) {
            long left = file.size();
            byte[] piece = in.readNBytes((int) Math.min(PIECE, left));
            while (piece.length > 0) {
                sink.write(ByteBuffer.wrap(Base64.getMimeEncoder().encode(piece)));
                write(sink, CRLF);
                left -= piece.length;
                piece = in.readNBytes((int) Math.min(PIECE, left));
            }
        }
    }

    /** RFC 2231 §4. */
    private static String percent(String name) {
        StringBuilder out = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean bare = b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b == '.' || b == '-';
            out.append(bare ? Character.toString(b) : String.format("%%%02X", b & 0xFF));
        }
        return out.toString();
    }

    private void copy(MessageSink sink, long end) throws IOException {
        Content content = request.incoming().content();
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        long position = 0;
        while (position < end) {
            piece.clear().limit((int) Math.min(piece.capacity(), end - position));
            int read = content.read(position, piece);
            if (read <= 0) {
                // A cut message must not go out as the whole one, which may leave the mailbox then.
                throw new IOException("the message ends after " + position + " of " + end + " bytes");
            }
            position += read;
            sink.write(piece.flip());
        }
    }

    private static void write(MessageSink sink, String text) throws IOException {
        sink.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }
}
