package org.pillarbox.autoresponse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.pillarbox.directory.InvalidUser;

/**
 * A line of the header filters and triggers (manual 4.2.3.2.3): {@code Field: pattern}, in which {@code *} stands for any text and
 * {@code ?} for one character.
 *
 * @param field the header field's name, as typed
 * @param pattern what its whole value must look like, without blanks in front
 */
public record HeaderPattern(String field, String pattern) {
    private static final Pattern FIELD = Pattern.compile("[!-9;-~]{1,76}");

    /**
     * All lines of a text, blank ones left out.
     *
     * @param box the text's field on the page
     * @throws InvalidUser naming the box and the first line that is none
     */
    public static List<HeaderPattern> parse(String box, String text) {
        List<HeaderPattern> patterns = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                patterns.add(line(box, i + 1, lines[i]));
            }
        }
        return List.copyOf(patterns);
    }

    private static HeaderPattern line(String box, int number, String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new InvalidUser(
                    box, "Line " + number + " has no colon: write Field: text, such as Subject: no reply*");
        }
        String field = line.substring(0, colon).strip();
        if (!FIELD.matcher(field).matches()) {
            throw new InvalidUser(
                    box,
                    "Line " + number + ": \"" + field + "\" cannot be the name of a header field, such as Subject");
        }
        return new HeaderPattern(field, line.substring(colon + 1).strip());
    }
}
