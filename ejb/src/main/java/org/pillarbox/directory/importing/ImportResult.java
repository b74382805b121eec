package org.pillarbox.directory.importing;

import java.io.Serializable;
import java.util.List;

/**
 * What came of an import.
 *
 * @param created names of new users
 * @param changed how many were changed
 * @param same how many were so already
 * @param deleted how many were deleted
 * @param skipped lines that were not taken, in their order
 * @param kept users that should have been deleted and were not
 * @param generated passwords that were made for new users
 * @param taken whether anything was done at all; not, when a line was refused and only all should be done
 * @param failure why it ended before its end; empty when it did not
 */
public record ImportResult(
        List<String> created,
        int changed,
        int same,
        int deleted,
        List<LineError> skipped,
        List<Kept> kept,
        List<Generated> generated,
        boolean taken,
        String failure)
        implements Serializable {
    /** A user that was not deleted. */
    public record Kept(String name, String reason) implements Serializable {}

    /** A password that is shown once. */
    public record Generated(String name, String password) implements Serializable {
        @Override
        public String toString() {
            return "Generated[" + name + "]";
        }
    }

    public ImportResult {
        created = List.copyOf(created);
        skipped = List.copyOf(skipped);
        kept = List.copyOf(kept);
        generated = List.copyOf(generated);
    }

    /** The same without passwords. */
    ImportResult withoutPasswords() {
        return new ImportResult(created, changed, same, deleted, skipped, kept, List.of(), taken, failure);
    }

    /** In words, for the audit log. */
    public String described() {
        return created.size() + " created, " + changed + " changed, " + same + " unchanged, " + deleted + " deleted, "
                + skipped.size() + " lines skipped" + (failure.isEmpty() ? "" : "; ended early: " + failure);
    }
}
