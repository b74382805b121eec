package org.pillarbox.inmail.routing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a header in their order, unfolded but not decoded. Bounded and tolerant: of a very long header only the beginning is
 * read, and a line that is no field is passed over. Immutable.
 *
 * @param fields from the top down
 */
record HeaderLines(List<Field> fields) {
    /** Bytes that are looked at: a hundred Received fields fit many times. */
    static final int MOST_BYTES = 1 << 20;

    private static final int MOST_FIELDS = 5_000;

    /**
     * One field.
     *
     * @param name as it stands
     * @param value unfolded
     */
    record Field(String name, String value) {
        String key() {
            return name.toLowerCase(Locale.ROOT);
        }
    }

    HeaderLines {
        fields = List.copyOf(fields);
    }

    /** Reads the beginning of a message, up to the blank line. */
    static HeaderLines read(byte[] message) {
        List<Field> fields = new ArrayList<>();
        int end = Math.min(message.length, MOST_BYTES);
        int line = 0;
        StringBuilder field = new StringBuilder();
        while (line < end && fields.size() < MOST_FIELDS) {
            int next = behindLine(message, line, end);
            String text = text(message, line, next);
            if (text.isEmpty()) {
                break;
            }
            if (text.charAt(0) == ' ' || text.charAt(0) == '\t') {
                field.append(text);
            } else {
                add(field, fields);
                field.append(text);
            }
            line = next;
        }
        add(field, fields);
        return new HeaderLines(fields);
    }

    private static int behindLine(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && bytes[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, end);
    }

    /** Without the line's end. */
    private static String text(byte[] bytes, int from, int next) {
        int end = next;
        while (end > from && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    private static void add(StringBuilder folded, List<Field> fields) {
        int colon = folded.indexOf(":");
        if (colon > 0) {
            String name = folded.substring(0, colon).strip();
            fields.add(new Field(name, folded.substring(colon + 1).strip()));
        }
        folded.setLength(0);
    }

    /** The same without the fields whose names begin like this, in lower case. */
    HeaderLines without(String prefix) {
        return new HeaderLines(
                fields.stream().filter(field -> !field.key().startsWith(prefix)).toList());
    }

    /** The fields of these names, which are in lower case. */
    List<Field> named(Set<String> names) {
        return fields.stream().filter(field -> names.contains(field.key())).toList();
    }

    /** The value of the first field of this name, which is in lower case. */
    Optional<String> first(String name) {
        return fields.stream()
                .filter(field -> field.key().equals(name))
                .map(Field::value)
                .findFirst();
    }
}
