package org.pillarbox.message;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pillarbox.api.mail.Content;

/**
 * Looks for some fields in a message's header. Reads the header alone, bounded and tolerant, and makes text of what it was asked for
 * only, so that it can be asked about every message that a client fetches. Immutable.
 */
public final class FieldSearch {
    /** Bytes after which the header is taken as ended. */
    public static final int MOST_BYTES = 256 * 1024;

    private static final int FIRST_BYTES = 4 * 1024;

    private final byte[][] names;

    private FieldSearch(byte[][] names) {
        this.names = names;
    }

    /** A search for fields of these names, in any case of letters. */
    public static FieldSearch of(Collection<String> names) {
        return new FieldSearch(names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new));
    }

    /**
     * The values of the fields that there are, unfolded but not decoded, by their names in lower case and in their order.
     *
     * @throws IOException when the message cannot be read
     */
    public Map<String, List<String>> in(Content content) throws IOException {
        ByteBuffer header = beginning(content, (int) Math.min(content.size(), FIRST_BYTES));
        int end = end(header);
        if (end < 0 && content.size() > FIRST_BYTES) {
            header = beginning(content, (int) Math.min(content.size(), MOST_BYTES));
            end = end(header);
        }
        return fields(header.array(), end < 0 ? header.limit() : end);
    }

    private static ByteBuffer beginning(Content content, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && content.read(bytes.position(), bytes) > 0) {
            // as much as there is
        }
        return bytes.flip();
    }

    /** Where the blank line begins; negative when there is none. */
    private static int end(ByteBuffer bytes) {
        int line = 0;
        for (int i = 0; i < bytes.limit(); i++) {
            if (bytes.get(i) == '\n') {
                if (i == line || i == line + 1 && bytes.get(line) == '\r') {
                    return line;
                }
                line = i + 1;
            }
        }
        return -1;
    }

    private Map<String, List<String>> fields(byte[] header, int end) {
        Map<String, List<String>> found = new HashMap<>();
        int line = 0;
        while (line < end) {
            int next = nextField(header, line, end);
            for (byte[] name : names) {
                int value = value(header, line, next, name);
                if (value >= 0) {
                    found.computeIfAbsent(new String(name, StandardCharsets.US_ASCII), any -> new ArrayList<>(1))
                            .add(text(header, value, next));
                }
            }
            line = next;
        }
        return found;
    }

    /** Behind the field that begins here: its further lines begin with white space. */
    private static int nextField(byte[] header, int from, int end) {
        int at = from;
        while (at < end) {
            if (header[at++] == '\n' && (at == end || header[at] != ' ' && header[at] != '\t')) {
                return at;
            }
        }
        return end;
    }

    /** Where the value begins when the field has this name; else negative. RFC 5322 §4.5 lets white space stand in front of the colon. */
    private static int value(byte[] header, int from, int end, byte[] name) {
        if (end - from <= name.length) {
            return -1;
        }
        for (int i = 0; i < name.length; i++) {
            byte octet = header[from + i];
            if ((octet >= 'A' && octet <= 'Z' ? octet + 32 : octet) != name[i]) {
                return -1;
            }
        }
        int at = from + name.length;
        while (at < end && (header[at] == ' ' || header[at] == '\t')) {
            at++;
        }
        return at < end && header[at] == ':' ? at + 1 : -1;
    }

    private static String text(byte[] header, int from, int end) {
        String folded = new String(Arrays.copyOfRange(header, from, end), StandardCharsets.UTF_8);
        return folded.replace("\r", "").replace("\n", "").strip();
    }
}
