package org.pillarbox.settings;

import java.nio.file.Path;

/** The one directory below which everything lies that changes; {@code docs/developer/data-directory.md} says what is where. */
public final class DataDirectory {
    /** The system property that names it. */
    public static final String PROPERTY = "pillarbox.data";

    private DataDirectory() {}

    /**
     * A path below it.
     *
     * @throws IllegalStateException when the server was started without one
     */
    public static Path resolve(String path) {
        String directory = System.getProperty(PROPERTY);
        if (directory == null || directory.isBlank()) {
            throw new IllegalStateException("the system property " + PROPERTY + " names no directory");
        }
        return Path.of(directory).resolve(path);
    }
}
