package org.pillarbox.directory.importing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pillarbox.directory.InvalidUser;

/** Typed lines of many new users (manual 4.3.2.4): name, password and comment, parted by a comma, a tab or blanks. */
final class BulkLines {
    private static final int LONGEST_TEXT = 2_000_000;
    private static final int LONGEST_LINE = 1000;
    private static final String GAP = "(?: *[,\\t] *| +)";
    private static final Pattern LINE = Pattern.compile("([^,\\t ]+)(?:" + GAP + "([^,\\t ]*)(?:" + GAP + "(.*))?)?");

    private BulkLines() {}

    /**
     * Reads lines; empty ones are passed over.
     *
     * @throws InvalidUser of the field {@code lines} when there are none, or far too many
     */
    static UserFile read(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new InvalidUser("lines", "The text has more than " + LONGEST_TEXT + " characters");
        }
        if (text.isBlank()) {
            throw new InvalidUser("lines", "Write at least one user name");
        }
        UserFile.Builder file = new UserFile.Builder();
        file.titles(List.of(UserColumn.USER_ID.title(), UserColumn.PASSWORD.title(), UserColumn.COMMENTS.title()));
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                read(file, number, line.strip());
            }
        }
        return file.build();
    }

    private static void read(UserFile.Builder file, int number, String line) {
        Matcher parts = LINE.matcher(line);
        if (line.length() > LONGEST_LINE || !parts.matches()) {
            file.refuse(number, "", "A line holds a user name, and perhaps a password and a comment");
            return;
        }
        file.line(
                number,
                List.of(
                        parts.group(1),
                        Optional.ofNullable(parts.group(2)).orElse(""),
                        Optional.ofNullable(parts.group(3)).orElse("").strip()));
    }
}
