package org.pillarbox.message;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A line such as {@code X-Priority: 1}, by which a message is marked that has a field of this name with this text somewhere in its
 * value, in any case of letters (manual 16.1.1).
 *
 * @param field the field's name in lower case
 * @param text what stands in its value, in lower case
 */
public record FieldMark(String field, String text) {
    private static final int LONGEST = 100;

    /** RFC 5322 §2.2, and a bound. */
    private static final Pattern NAME = Pattern.compile("[!-9;-~]{1,76}");

    public FieldMark {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(text, "text");
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException with words for whoever typed it
     */
    public static FieldMark parse(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("\"" + line + "\" has no colon: write Field: value");
        }
        String field = line.substring(0, colon).strip();
        String text = line.substring(colon + 1).strip();
        if (!NAME.matcher(field).matches()) {
            throw new IllegalArgumentException("\"" + line + "\" does not begin with the name of a header field");
        }
        if (text.isEmpty()) {
            throw new IllegalArgumentException("\"" + line + "\" has no value behind the colon");
        }
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The value behind the colon has at most " + LONGEST + " characters");
        }
        return new FieldMark(field.toLowerCase(Locale.ROOT), text.toLowerCase(Locale.ROOT));
    }

    /** @param header values by the names of their fields in lower case */
    public boolean isIn(Map<String, List<String>> header) {
        return header.getOrDefault(field, List.of()).stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(text));
    }
}
