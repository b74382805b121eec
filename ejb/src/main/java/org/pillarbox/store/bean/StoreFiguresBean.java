package org.pillarbox.store.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.store.StoreFigures;
import org.pillarbox.store.log.ContentLog;

/** The store at a glance, looked up anew every few seconds at most. */
@ApplicationScoped
public class StoreFiguresBean implements StoreFigures {
    private static final Duration MAX_AGE = Duration.ofSeconds(5);

    @Inject
    private MailboxUsage usage;

    @Inject
    private ContentLog log;

    private Figures latest = new Figures(Instant.MIN, 0, 0, 0);

    private record Figures(Instant counted, long messages, long contentBytes, long freeBytes) {}

    @Override
    public long messages() {
        return figures().messages();
    }

    @Override
    public long contentBytes() {
        return figures().contentBytes();
    }

    @Override
    public long freeBytes() {
        return figures().freeBytes();
    }

    private synchronized Figures figures() {
        if (latest.counted.isBefore(Instant.now().minus(MAX_AGE))) {
            latest = count();
        }
        return latest;
    }

    private Figures count() {
        // Counting the rows of millions of messages would take seconds.
        long messages = usage.messages();
        try {
            long free = Files.getFileStore(StoreProducer.dataDirectory()).getUsableSpace();
            return new Figures(Instant.now(), messages, log.space().bytes(), free);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
