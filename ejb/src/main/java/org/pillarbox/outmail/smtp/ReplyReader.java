package org.pillarbox.outmail.smtp;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pillarbox.api.mail.Reply;

/** Reads replies (RFC 5321 §4.2, RFC 2034). Bounded; what is no reply ends the connection. */
final class ReplyReader {
    /** Far more than the 512 that are allowed. */
    private static final int LONGEST_LINE = 4096;

    private static final int MOST_LINES = 200;
    private static final int KEPT_LINES = 20;
    private static final int KEPT_TEXT = 500;
    private static final Pattern LINE = Pattern.compile("([2-5][0-9]{2})(?:([ -])(.*))?", Pattern.DOTALL);
    private static final Pattern ENHANCED =
            Pattern.compile("([245]\\.[0-9]{1,3}\\.[0-9]{1,3})(?:\\s+(.*))?", Pattern.DOTALL);

    private final InputStream in;

    ReplyReader(InputStream in) {
        this.in = in;
    }

    /** The next reply, in one piece. */
    Reply read() throws IOException {
        String code = "";
        String enhanced = "";
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < MOST_LINES; i++) {
            Matcher line = LINE.matcher(line());
            if (!line.matches() || !code.isEmpty() && !code.equals(line.group(1))) {
                throw new ProtocolException("the answer is none of SMTP");
            }
            code = line.group(1);
            String text = line.group(3) == null ? "" : line.group(3);
            Matcher status = ENHANCED.matcher(text);
            if (status.matches() && status.group(1).charAt(0) == code.charAt(0)) {
                enhanced = status.group(1);
                text = status.group(2) == null ? "" : status.group(2);
            }
            if (texts.size() < KEPT_LINES) {
                texts.add(text.length() > KEPT_TEXT ? text.substring(0, KEPT_TEXT) : text);
            }
            if (!"-".equals(line.group(2))) {
                return new Reply(Integer.parseInt(code), enhanced, texts);
            }
        }
        throw new ProtocolException("the answer has no end");
    }

    private String line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server has closed the connection");
            }
            if (bytes.size() == LONGEST_LINE) {
                throw new ProtocolException("a line of the answer has no end");
            }
            bytes.write(c);
        }
        return bytes.toString(StandardCharsets.UTF_8)
                .replaceAll("[\\p{Cntrl}]+$", "")
                .replaceAll("\\p{Cntrl}", " ");
    }
}
