package org.pillarbox.directory.importing;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.pillarbox.directory.UserName;

/**
 * What a file says of one user; settings that it does not tell are missing. May hold a password.
 *
 * @param number of the line, from 1 on
 * @param cells by column
 */
public record UserLine(int number, Map<UserColumn, String> cells) implements Serializable {
    private static final int MOST_DIGITS = 9;

    public UserLine {
        cells = Map.copyOf(cells);
    }

    /** The user's name as it is written; empty when there is none. */
    public String name() {
        return text(UserColumn.USER_ID).orElse("");
    }

    /** The password or token as it is written; empty when there is none. */
    public String password() {
        return text(UserColumn.PASSWORD).orElse("");
    }

    /** The comment; empty when there is none. */
    public String comment() {
        return text(UserColumn.COMMENTS).orElse("");
    }

    /** The text of a column. */
    Optional<String> text(UserColumn column) {
        return Optional.ofNullable(cells.get(column));
    }

    /** The flag of a column. */
    Optional<Boolean> flag(UserColumn column) {
        return text(column).map("1"::equals);
    }

    /** The number of a column. */
    OptionalInt number(UserColumn column) {
        return text(column).stream().mapToInt(Integer::parseInt).findFirst();
    }

    /** What is wrong with the form of this line; empty for nothing. */
    Optional<String> flaw() {
        if (UserName.parse(name()).isEmpty()) {
            return Optional.of("\"" + shortened(name())
                    + "\" is no user name: 1 to 32 letters, digits, periods, underscores and hyphens");
        }
        for (Map.Entry<UserColumn, String> cell : new EnumMap<>(cells).entrySet()) {
            String title = cell.getKey().title();
            String value = cell.getValue();
            boolean wrong =
                    switch (cell.getKey().form()) {
                        case TEXT -> false;
                        case FLAG -> !value.equals("1") && !value.equals("0");
                        case NUMBER -> !value.matches("\\d{1," + MOST_DIGITS + "}");
                    };
            if (wrong) {
                String wanted = cell.getKey().form() == UserColumn.Form.FLAG ? "1 or 0" : "a whole number";
                return Optional.of(title + " must be " + wanted + ", not \"" + shortened(value) + "\"");
            }
        }
        return Optional.empty();
    }

    /** Without passwords, wherever it is logged. */
    @Override
    public String toString() {
        return "UserLine[" + number + "]";
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
