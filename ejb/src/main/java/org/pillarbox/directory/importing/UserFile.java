package org.pillarbox.directory.importing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.pillarbox.directory.InvalidUser;

/**
 * A file of users, read: its lines, and those that cannot be read. Nothing of it has been compared with the users there are.
 *
 * @param columns what it tells of each user, in its own order
 * @param ignored titles of columns that mean nothing here
 * @param lines one for each user
 * @param errors lines of a wrong form, and names that stand twice
 */
public record UserFile(List<UserColumn> columns, List<String> ignored, List<UserLine> lines, List<LineError> errors)
        implements Serializable {
    /** The largest file, in bytes. */
    public static final int MOST_BYTES = 16 << 20;

    /** The most lines. */
    public static final int MOST_LINES = 50_000;

    public UserFile {
        columns = List.copyOf(columns);
        ignored = List.copyOf(ignored);
        lines = List.copyOf(lines);
        errors = List.copyOf(errors);
    }

    /**
     * Typed lines of new users: name, password and comment.
     *
     * @throws InvalidUser of the field {@code lines} when there are none
     */
    public static UserFile ofLines(String text) {
        return BulkLines.read(text);
    }

    /** The names that the file has, in lower case, those of lines with errors too. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        lines.forEach(line -> names.add(key(line.name())));
        errors.forEach(error -> names.add(key(error.name())));
        return names;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Gathers the lines of a file as they are read. */
    public static final class Builder {
        private final List<UserColumn> columns = new ArrayList<>();
        private final List<Optional<UserColumn>> places = new ArrayList<>();
        private final List<String> ignored = new ArrayList<>();
        private final List<UserLine> lines = new ArrayList<>();
        private final List<LineError> errors = new ArrayList<>();
        private final Set<String> names = new HashSet<>();

        /** Whether this is a line of titles. */
        public static boolean areTitles(List<String> fields) {
            return fields.stream().anyMatch(field -> UserColumn.titled(field).equals(Optional.of(UserColumn.USER_ID)));
        }

        /**
         * Takes the columns from the line of titles.
         *
         * @throws InvalidUser when one stands twice
         */
        public void titles(List<String> titles) {
            for (String title : titles) {
                Optional<UserColumn> column = UserColumn.titled(title);
                if (column.isPresent() && columns.contains(column.get())) {
                    throw new InvalidUser("file", "The column \"" + column.get().title() + "\" stands twice");
                }
                places.add(column);
                column.ifPresentOrElse(columns::add, () -> ignored.add(title.strip()));
            }
        }

        /**
         * Takes the columns of a file without titles from how many there are.
         *
         * @throws InvalidUser when no format has so many
         */
        public void untitled(int count) {
            columns.addAll(UserColumn.ofCount(count)
                    .orElseThrow(() -> new InvalidUser(
                            "file",
                            "The first line has " + count
                                    + (count == 1 ? " column" : " columns")
                                    + " and no titles. Without titles a file has 2, 3, 13 or 14 columns")));
            columns.forEach(column -> places.add(Optional.of(column)));
        }

        /** Each field of a known column as this says; the others as they are. */
        public List<String> mapped(List<String> fields, BiFunction<UserColumn, String, String> change) {
            List<String> mapped = new ArrayList<>(fields);
            for (int i = 0; i < Math.min(fields.size(), places.size()); i++) {
                String field = fields.get(i);
                mapped.set(
                        i,
                        places.get(i).map(column -> change.apply(column, field)).orElse(field));
            }
            return mapped;
        }

        /**
         * Takes what stands in one line.
         *
         * @throws InvalidUser when there are too many lines
         */
        public void line(int number, List<String> fields) {
            if (lines.size() + errors.size() >= MOST_LINES) {
                throw new InvalidUser("file", "The file has more than " + MOST_LINES + " lines");
            }
            Map<UserColumn, String> cells = new EnumMap<>(UserColumn.class);
            for (int i = 0; i < Math.min(fields.size(), places.size()); i++) {
                String field = fields.get(i);
                places.get(i).ifPresent(column -> cells.put(column, field));
            }
            UserLine line = new UserLine(number, cells);
            if (fields.size() != places.size()) {
                refuse(line, "It has " + fields.size() + " fields instead of " + places.size());
                return;
            }
            Optional<String> flaw = line.flaw();
            if (flaw.isPresent()) {
                refuse(line, flaw.get());
            } else if (!names.add(key(line.name()))) {
                refuse(line, "The user \"" + line.name() + "\" stood in an earlier line already");
            } else {
                lines.add(line);
            }
        }

        /** Refuses a line that has no form at all. */
        public void refuse(int number, String name, String reason) {
            errors.add(new LineError(number, name, reason));
        }

        private void refuse(UserLine line, String reason) {
            refuse(line.number(), line.name(), reason);
        }

        /** What was read. */
        public UserFile build() {
            return new UserFile(columns, ignored, lines, errors);
        }
    }
}
