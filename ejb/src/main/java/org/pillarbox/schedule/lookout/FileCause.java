package org.pillarbox.schedule.lookout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pillarbox.schedule.RunCause;
import org.pillarbox.schedule.RunTarget;
import org.pillarbox.schedule.run.RunRequests;

/** Somebody put a file {@code CONNECT.NOW} into the data directory (manual 7.4.3). It is removed first, so that one file is one connection. */
public final class FileCause implements Lookout.Cause {
    /** The file's name. */
    public static final String NAME = "CONNECT.NOW";

    private final RunRequests requests;
    private final Path file;
    /** A file was removed whose connection could not be asked for yet. */
    private boolean owed;

    /** @param directory where the file is looked for */
    public FileCause(RunRequests requests, Path directory) {
        this.requests = requests;
        this.file = directory.resolve(NAME);
    }

    @Override
    public void look() {
        try {
            owed |= Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + NAME + " cannot be removed", e);
        }
        if (owed) {
            requests.ask(RunTarget.PRIMARY, RunCause.FILE, "");
            owed = false;
        }
    }
}
