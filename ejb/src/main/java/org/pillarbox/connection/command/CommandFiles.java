package org.pillarbox.connection.command;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.pillarbox.directory.secret.OwnerOnly;

/** The files of one run in {@code housekeeper}: nothing for it to read, and what it writes. They go with the run. */
final class CommandFiles implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("org.pillarbox.connection");
    private static final String FOLDER = "housekeeper";

    private final Path folder;
    private final String name =
            "link" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    CommandFiles(Path data) throws IOException {
        this.folder = OwnerOnly.directory(data.resolve(FOLDER));
        Files.createFile(input());
    }

    /** Deletes what a process that was killed has left behind. */
    static void clean(Path data) throws IOException {
        Path folder = data.resolve(FOLDER);
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "link*.{in,out,err}")) {
                for (Path file : left) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    Path input() {
        return folder.resolve(name + ".in");
    }

    Path output() {
        return folder.resolve(name + ".out");
    }

    Path errors() {
        return folder.resolve(name + ".err");
    }

    @Override
    public void close() {
        try {
            for (Path file : List.of(input(), output(), errors())) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // The next start deletes them.
            LOG.log(System.Logger.Level.WARNING, "The files of a command cannot be deleted: {0}", String.valueOf(e));
        }
    }
}
