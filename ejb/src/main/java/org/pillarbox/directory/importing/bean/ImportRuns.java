package org.pillarbox.directory.importing.bean;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.directory.importing.ImportRun;

/** The import that is under way, or was the last one. There is never a second beside it. */
@ApplicationScoped
public class ImportRuns {
    @Resource
    private ManagedExecutorService executor;

    private UUID name = new UUID(0, 0);
    private ImportRun latest;

    /** What works in the background, with the rights of whoever asks. */
    ManagedExecutorService workers() {
        return executor;
    }

    /** Begins an import, unless another one is under way. */
    synchronized UUID start(ImportRun run) {
        if (latest != null && !latest.progress().over()) {
            throw new InvalidUser("import", "Another import is under way. Wait until it is over");
        }
        executor.execute(run);
        latest = run;
        name = UUID.randomUUID();
        return name;
    }

    /** The import of this name, if it is the latest. */
    synchronized Optional<ImportRun> named(UUID wanted) {
        return wanted.equals(name) ? Optional.ofNullable(latest) : Optional.empty();
    }
}
