package org.pillarbox.directory.importing;

import java.util.Optional;
import java.util.UUID;
import org.pillarbox.directory.InvalidUser;

/**
 * Facade for administrators: many users from a file or from typed lines (manual 4.3.2.1, 4.3.2.4). First read, then looked at,
 * then imported in the background, one import at a time on this server.
 */
public interface UserImport {
    /**
     * Reads a file, and compares nothing yet.
     *
     * @throws InvalidUser of the field {@code file} when it cannot be read
     */
    UserFile read(byte[] content);

    /**
     * Reads typed lines of name, password and comment.
     *
     * @throws InvalidUser of the field {@code lines} when there are none
     */
    UserFile readLines(String text);

    /** What an import would do. */
    ImportPreview preview(UserFile file, ImportChoice choice);

    /**
     * Begins an import.
     *
     * @return its name
     * @throws InvalidUser of the field {@code import} when another one is under way, or the file has nothing that can be taken;
     *     of {@code password} when the password for new users is not good
     */
    UUID start(UserFile file, ImportChoice choice);

    /** How far it is; empty when it is not the latest one. */
    Optional<ImportProgress> progress(UUID run);

    /** What came of it, once it is over. Generated passwords are told the first time only. */
    Optional<ImportResult> result(UUID run);
}
