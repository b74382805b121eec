package org.pillarbox.protocol.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pillarbox.api.http.HttpHead;
import org.pillarbox.api.http.HttpListener;
import org.pillarbox.protocol.session.LineBuffer;

/** Gathers the head of a request, line by line (RFC 9112 §2, §5). */
final class HeadReader {
    private static final int LONGEST_LINE = 8_000;
    private static final int MOST_FIELDS = 100;
    /** All lines together, since anybody may send them, over as many connections as there are. */
    private static final int LONGEST_HEAD = 32_000;

    private static final Pattern REQUEST = Pattern.compile("([A-Z]{1,20}) ([\\x21-\\x7e]{1,2000}) HTTP/1\\.[0-9]");
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,10}");

    private final LineBuffer lines = new LineBuffer();
    private final Map<String, String> fields = new HashMap<>();
    private Optional<Matcher> request = Optional.empty();
    private int read;
    private int length;

    /** The head, as soon as its last line has come; takes nothing behind it. */
    Optional<HttpHead> take(ByteBuffer in) throws BadRequest {
        while (in.hasRemaining()) {
            switch (lines.take(in, LONGEST_LINE)) {
                case PART -> {}
                case TOO_LONG, ENDLESS -> throw new BadRequest(431, "A line is too long");
                case LINE -> {
                    String line =
                            StandardCharsets.ISO_8859_1.decode(lines.line()).toString();
                    lines.clear();
                    if (line.isEmpty() && request.isPresent()) {
                        return Optional.of(new HttpHead(
                                request.get().group(1), request.get().group(2), fields));
                    }
                    add(line);
                }
            }
        }
        return Optional.empty();
    }

    /** How much content follows. */
    static int contentLength(HttpHead head) throws BadRequest {
        if (head.field("Transfer-Encoding").isPresent()) {
            throw new BadRequest(411, "The length of the content must be told");
        }
        String told = head.field("Content-Length").orElse("0");
        if (!LENGTH.matcher(told).matches()) {
            throw new BadRequest(400, "The length of the content is no number");
        }
        if (Long.parseLong(told) > HttpListener.MOST_CONTENT) {
            throw new BadRequest(413, "The content is too long");
        }
        return Integer.parseInt(told);
    }

    void clear() {
        lines.clear();
        fields.clear();
    }

    private void add(String line) throws BadRequest {
        length += line.length();
        if (++read > MOST_FIELDS || length > LONGEST_HEAD) {
            throw new BadRequest(431, "There are too many fields");
        }
        if (request.isEmpty()) {
            if (!line.isEmpty()) {
                Matcher matcher = REQUEST.matcher(line);
                require(matcher.matches());
                request = Optional.of(matcher);
            }
            return;
        }
        int colon = line.indexOf(':');
        require(colon > 0 && NAME.matcher(line.substring(0, colon)).matches());
        String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
        String value = line.substring(colon + 1).strip();
        if (value.chars().anyMatch(c -> c < ' ' && c != '\t')) {
            throw new BadRequest(400, "A field has control characters");
        }
        if (fields.putIfAbsent(name, value) != null && name.equals("content-length")) {
            throw new BadRequest(400, "The length of the content is told twice");
        }
    }

    private static void require(boolean good) throws BadRequest {
        if (!good) {
            throw new BadRequest(400, "This is no request of HTTP/1.1");
        }
    }
}
