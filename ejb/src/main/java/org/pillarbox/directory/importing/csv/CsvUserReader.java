package org.pillarbox.directory.importing.csv;

import java.util.List;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.directory.importing.UserColumn;
import org.pillarbox.directory.importing.UserFile;

/**
 * Reads files of users, whoever made them. What breaks the whole file is refused with the number of its line ({@link
 * InvalidUser} of the field {@code file}); a line that is merely wrong is kept with its reason.
 */
public final class CsvUserReader {
    private static final int LONGEST_FIELD = 4000;

    private final UserFile.Builder file = new UserFile.Builder();
    private boolean begun;

    private CsvUserReader() {}

    /**
     * Reads a whole file.
     *
     * @throws InvalidUser of the field {@code file} when it cannot be read as a whole
     */
    public static UserFile read(byte[] content) {
        CsvUserReader reader = new CsvUserReader();
        CsvRecords.read(content, UserFile.MOST_BYTES, reader::take);
        return reader.file.build();
    }

    private void take(int line, List<String> fields) {
        if (!begun) {
            begun = true;
            if (UserFile.Builder.areTitles(fields)) {
                file.titles(fields);
                return;
            }
            file.untitled(fields.size());
        }
        if (fields.stream().anyMatch(field -> field.length() > LONGEST_FIELD)) {
            file.refuse(line, "", "A field has more than " + LONGEST_FIELD + " characters");
        } else {
            file.line(line, restored(fields));
        }
    }

    /** A password is never a formula, and may well begin with an apostrophe. */
    private List<String> restored(List<String> fields) {
        return file.mapped(
                fields,
                (column, field) -> column.form() == UserColumn.Form.TEXT && column != UserColumn.PASSWORD
                        ? Formulas.restore(field)
                        : field);
    }
}
