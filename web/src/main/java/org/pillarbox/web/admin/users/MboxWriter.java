package org.pillarbox.web.admin.users;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.pillarbox.api.mail.Content;

/**
 * Writes messages one after the other into a file of the form that mail programs read (RFC 4155, lines that begin like its own are
 * quoted as {@code mboxrd} does). What has passed is not kept.
 */
final class MboxWriter {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss uuuu", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;

    MboxWriter(OutputStream out) {
        this.out = out;
    }

    /** @param sender without angle brackets; empty for the null path */
    void write(String sender, Instant date, Content content) throws IOException {
        String from = sender.isEmpty() ? "MAILER-DAEMON" : sender.replaceAll("[\\s\\p{Cntrl}]", "?");
        ascii("From " + from + " " + DATE.format(date) + "\n");
        Lines lines = new Lines();
        ContentBytes.forEach(content, lines::write);
        lines.end();
    }

    private void ascii(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The lines of one message, with LF at their ends. */
    private final class Lines {
        /** So much of a line's beginning is the same as that of a line to be quoted; negative behind it. */
        private int matched;

        private int quotes;
        private boolean atStart = true;

        void write(byte[] bytes, int length) throws IOException {
            for (int i = 0; i < length; i++) {
                one(bytes[i]);
            }
        }

        private void one(byte b) throws IOException {
            if (b == '\r') {
                return;
            }
            if (matched >= 0) {
                begin(b);
            } else {
                out.write(b);
            }
            atStart = b == '\n';
            if (atStart) {
                matched = 0;
                quotes = 0;
            }
        }

        private void begin(byte b) throws IOException {
            if (matched == 0 && b == '>') {
                quotes++;
                return;
            }
            if (b == FROM[matched]) {
                matched++;
                if (matched == FROM.length) {
                    release(">");
                }
                return;
            }
            release("");
            out.write(b);
        }

        /** What was kept back while it could have been a line to be quoted. */
        private void release(String quote) throws IOException {
            ascii(quote + ">".repeat(quotes));
            out.write(FROM, 0, matched);
            quotes = 0;
            matched = -1;
        }

        void end() throws IOException {
            if (matched > 0 || quotes > 0) {
                release("");
            }
            ascii(atStart ? "\n" : "\n\n");
        }
    }
}
