package org.pillarbox.monitor.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** {@code console.conf} in the data directory: where the command line is to start the web the next time. */
public final class ConsoleFile {
    private final Path file;

    /** Of this data directory. */
    public ConsoleFile(Path data) {
        file = data.resolve("console.conf");
    }

    /** Replaces the file as a whole. */
    public synchronized void write(WebAddress address) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.write(
                beside,
                List.of(
                        "# Written by the server, from its Services page.",
                        "PORT=" + address.port(),
                        "ADDRESS=" + address.address()));
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
