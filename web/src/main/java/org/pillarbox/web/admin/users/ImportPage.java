package org.pillarbox.web.admin.users;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.UUID;
import org.pillarbox.directory.importing.ImportChoice;
import org.pillarbox.directory.importing.ImportProgress;
import org.pillarbox.directory.importing.ImportResult;
import org.pillarbox.directory.importing.UserFile;
import org.pillarbox.directory.importing.UserImport;
import org.pillarbox.web.shell.Submission;

/** What the pages that make many users have in common: an import that goes on in the background, and what came of it. */
public abstract class ImportPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    UserImport imports;

    private UUID run;
    private ImportProgress progress = new ImportProgress(0, 0, false);
    private ImportResult result;

    /** Begins; gives whether it was begun. */
    boolean start(UserFile file, ImportChoice choice) {
        if (!Submission.of(() -> run = imports.start(file, choice))) {
            return false;
        }
        result = null;
        poll();
        return true;
    }

    /** Looks how far it is. */
    public void poll() {
        if (run == null || result != null) {
            return;
        }
        imports.progress(run).ifPresent(now -> progress = now);
        if (progress.over()) {
            imports.result(run).ifPresent(told -> result = told);
        }
    }

    public boolean isRunning() {
        return run != null && result == null;
    }

    public boolean isOver() {
        return result != null;
    }

    public ImportProgress getProgress() {
        return progress;
    }

    public ImportResult getResult() {
        return result;
    }
}
