package org.pillarbox.store.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.store.StoreFigures;
import org.pillarbox.store.log.ContentLog;

/** The store at a glance. */
@ApplicationScoped
public class StoreFiguresBean implements StoreFigures {
    /** Large messages have files of their own: with a hundred thousand of them, asking all takes a second. */
    private static final long BYTES_AGE_NANOS = Duration.ofSeconds(30).toNanos();

    @Inject
    private MailboxUsage usage;

    @Inject
    private ContentLog log;

    private boolean counted;
    private long countedAt;
    private long bytes;

    /** Counting the rows of millions of messages would take seconds. */
    @Override
    public long messages() {
        return usage.messages();
    }

    @Override
    public synchronized long contentBytes() {
        long now = System.nanoTime();
        if (!counted || now - countedAt > BYTES_AGE_NANOS) {
            try {
                bytes = log.space().bytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            counted = true;
            countedAt = now;
        }
        return bytes;
    }

    @Override
    public long freeBytes() {
        try {
            return Files.getFileStore(StoreProducer.dataDirectory()).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
