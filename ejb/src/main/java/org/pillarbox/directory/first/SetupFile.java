package org.pillarbox.directory.first;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@code pillarbox setup} was told of the administrator: its name in line 1, its password in line 2 or nothing. */
public final class SetupFile {
    /** The administrator that was asked for; an empty password means a one-time one. */
    public record Wanted(String name, String password) {
        @Override
        public String toString() {
            return "Wanted[" + name + "]";
        }
    }

    private final Path file;

    public SetupFile(Path file) {
        this.file = file;
    }

    /** What it says; empty when there is none. */
    public Optional<Wanted> read() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            String name = lines.isEmpty() ? "" : lines.get(0).strip();
            return Optional.of(new Wanted(name, lines.size() < 2 ? "" : lines.get(1)));
        } catch (IOException e) {
            throw new UncheckedIOException("the administrator's name cannot be read from " + file, e);
        }
    }

    /** Deletes it: it holds a password. */
    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("a password still stands in " + file, e);
        }
    }
}
