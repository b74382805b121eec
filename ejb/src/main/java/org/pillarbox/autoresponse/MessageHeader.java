package org.pillarbox.autoresponse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pillarbox.api.mail.Content;

/**
 * All fields of a message's header, unfolded but not decoded, in their order. Bounded and tolerant: what is no field is passed over, a
 * bare line feed ends a line.
 *
 * @param fields in their order
 * @param end the length of the header in bytes, up to and without the empty line behind it
 */
public record MessageHeader(List<Field> fields, long end) {
    /** Bytes after which the header is taken as ended. */
    public static final int MOST_BYTES = 256 * 1024;

    /** Fields that are kept. */
    public static final int MOST_FIELDS = 2_000;

    /** One field. */
    public record Field(String name, String value) {}

    public MessageHeader {
        fields = List.copyOf(fields);
    }

    /**
     * Reads a message's header.
     *
     * @throws IOException when the content cannot be read
     */
    public static MessageHeader read(Content content) throws IOException {
        int most = (int) Math.min(content.size(), MOST_BYTES);
        ByteBuffer bytes = ByteBuffer.allocate(most);
        while (bytes.hasRemaining() && content.read(bytes.position(), bytes) > 0) {
            // as much as there is
        }
        return parse(bytes.array(), bytes.position());
    }

    /** The value of the first field of this name, in any case of letters. */
    public Optional<String> first(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst();
    }

    /** The values of all fields of this name, in any case of letters. */
    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }

    /** Whether there is a field whose name begins so, in any case of letters. */
    public boolean hasFieldLike(String beginning) {
        String wanted = beginning.toLowerCase(Locale.ROOT);
        return fields.stream()
                .anyMatch(field -> field.name().toLowerCase(Locale.ROOT).startsWith(wanted));
    }

    private static MessageHeader parse(byte[] bytes, int length) {
        List<Field> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        int position = 0;
        while (position < length) {
            int feed = position;
            while (feed < length && bytes[feed] != '\n') {
                feed++;
            }
            int end = feed > position && bytes[feed - 1] == '\r' ? feed - 1 : feed;
            if (end == position) {
                break;
            }
            boolean goesOn = bytes[position] == ' ' || bytes[position] == '\t';
            if (!goesOn) {
                add(fields, field);
            }
            field.append(new String(bytes, position, end - position, StandardCharsets.UTF_8));
            position = Math.min(feed + 1, length);
        }
        add(fields, field);
        return new MessageHeader(fields, position);
    }

    private static void add(List<Field> fields, StringBuilder text) {
        int colon = text.indexOf(":");
        if (colon > 0 && fields.size() < MOST_FIELDS) {
            // RFC 5322 §4.5 lets old senders put white space in front of the colon.
            String name = text.substring(0, colon).stripTrailing();
            fields.add(new Field(name, text.substring(colon + 1).strip()));
        }
        text.setLength(0);
    }
}
