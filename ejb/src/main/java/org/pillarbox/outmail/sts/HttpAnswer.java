package org.pillarbox.outmail.sts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads one answer of a web server (RFC 9112) that holds a short plain text. Everything is bounded. */
final class HttpAnswer {
    private static final int LONGEST_LINE = 8 << 10;
    private static final int MOST_FIELDS = 100;
    private static final int LONGEST_TEXT = 64 << 10;

    private final InputStream in;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    HttpAnswer(InputStream in) {
        this.in = in;
    }

    /** @throws IOException unless the server says 200 and gives a text */
    String text() throws IOException {
        String[] status = line().split(" ", 3);
        if (status.length < 2 || !status[0].startsWith("HTTP/1.") || !status[1].matches("[0-9]{3}")) {
            throw new IOException("the answer is none of the web");
        }
        if (!status[1].equals("200")) {
            throw new IOException("the web server answered " + status[1]);
        }
        Map<String, String> fields = fields();
        String type = fields.getOrDefault("content-type", "").split(";", 2)[0].strip();
        if (!type.equalsIgnoreCase("text/plain")) {
            throw new IOException("the web server gives something else than plain text");
        }
        if (fields.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            chunks();
        } else {
            plain(Optional.ofNullable(fields.get("content-length")));
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    private Map<String, String> fields() throws IOException {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < MOST_FIELDS; i++) {
            String field = line();
            if (field.isEmpty()) {
                return fields;
            }
            int colon = field.indexOf(':');
            if (colon > 0) {
                fields.put(
                        field.substring(0, colon).toLowerCase(Locale.ROOT),
                        field.substring(colon + 1).strip());
            }
        }
        throw new IOException("the head of the answer has no end");
    }

    private void plain(Optional<String> length) throws IOException {
        if (length.isPresent()) {
            take(number(length.get(), 10));
        } else {
            take(in.readNBytes(LONGEST_TEXT + 1));
        }
    }

    private void chunks() throws IOException {
        for (int size = chunk(); size > 0; size = chunk()) {
            take(size);
            line();
        }
    }

    private int chunk() throws IOException {
        return number(line().split(";", 2)[0].strip(), 16);
    }

    private void take(int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new IOException("the answer ends too early");
        }
        take(bytes);
    }

    private void take(byte[] bytes) throws IOException {
        text.writeBytes(bytes);
        if (text.size() > LONGEST_TEXT) {
            throw tooLong();
        }
    }

    private static int number(String digits, int radix) throws IOException {
        try {
            int number = Integer.parseInt(digits, radix);
            if (number > LONGEST_TEXT || number < 0) {
                throw tooLong();
            }
            return number;
        } catch (NumberFormatException none) {
            throw new IOException("the answer is none of the web", none);
        }
    }

    private static IOException tooLong() {
        return new IOException("the text is too long");
    }

    private String line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the web server has closed the connection");
            }
            if (bytes.size() == LONGEST_LINE) {
                throw new IOException("a line of the answer has no end");
            }
            bytes.write(c);
        }
        String line = bytes.toString(StandardCharsets.ISO_8859_1);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }
}
