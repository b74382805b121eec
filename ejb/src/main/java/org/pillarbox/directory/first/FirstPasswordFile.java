package org.pillarbox.directory.first;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pillarbox.directory.secret.OwnerOnly;

/** The file with the one-time password: two lines, {@code user: name} and {@code password: ...}. */
public final class FirstPasswordFile {
    private final Path file;

    public FirstPasswordFile(Path file) {
        this.file = file;
    }

    /** Where it is. */
    public Path path() {
        return file;
    }

    /** Writes it, readable by the server's own account only. */
    public void write(String userName, String password) {
        String text = "user: " + userName + "\npassword: " + password + "\n";
        try {
            OwnerOnly.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the one-time password cannot be written to " + file, e);
        }
    }

    /** Deletes it when it tells this user's password. */
    public void delete(String userName) {
        try {
            if (Files.exists(file) && Files.readString(file).startsWith("user: " + userName + "\n")) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the one-time password, no longer valid, still stands in " + file, e);
        }
    }
}
