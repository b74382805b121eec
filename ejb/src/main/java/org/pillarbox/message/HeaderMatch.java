package org.pillarbox.message;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.pillarbox.message.mime.HeaderText;

/**
 * A line such as {@code Subject: no response*}, which the header of a message matches when any of its fields of that name has such
 * a value (manual 4.2.3.2.3).
 *
 * @param field the field's name in lower case
 * @param value what the whole value must match
 */
public record HeaderMatch(String field, Wildcard value) {
    private static final int LONGEST = 500;
    private static final Pattern FIELD = Pattern.compile("[!-9;-~]{1,76}");

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException with words for whoever typed it
     */
    public static HeaderMatch parse(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("\"" + line + "\" has no colon: write Field: text to match");
        }
        String field = line.substring(0, colon).strip();
        String value = line.substring(colon + 1).strip();
        if (!FIELD.matcher(field).matches()) {
            throw new IllegalArgumentException(
                    "\"" + field + "\" cannot be the name of a header field: it has letters, digits and hyphens");
        }
        if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "What \"" + field + "\" is to match has at most " + LONGEST + " characters");
        }
        return new HeaderMatch(field.toLowerCase(Locale.ROOT), Wildcard.of(value));
    }

    /**
     * All lines of a text, blank ones left out.
     *
     * @throws IllegalArgumentException naming the first line that is none
     */
    public static List<HeaderMatch> lines(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .map(HeaderMatch::parse)
                .toList();
    }

    /**
     * Whether any of these values matches, as it stands or with its encoded words decoded (RFC 2047).
     *
     * @param values of all fields of that name, unfolded
     */
    public boolean matches(List<String> values) {
        return values.stream().anyMatch(each -> value.matches(each) || value.matches(HeaderText.decode(each)));
    }

    /** As it was typed, but for the case of the field's name. */
    @Override
    public String toString() {
        return field + ": " + value;
    }
}
