package org.pillarbox.store.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.pillarbox.store.LogPosition;

/**
 * The log's one writer: takes all commits that wait, makes them durable together, lets their callers go on. After a
 * failure the next group begins a new segment.
 */
final class GroupWriter {
    private static final int MAX_GROUP = 512;

    private final LogFiles files;
    private final long segmentBytes;
    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
    private final List<Commit> group = new ArrayList<>();
    private final AtomicBoolean probing = new AtomicBoolean();
    private final ByteBuffer buffer = SegmentWriter.newBuffer();
    private final Thread thread;
    private Optional<SegmentWriter> segment = Optional.empty();
    private boolean stopped;
    private long lastNumber;
    private volatile LogPosition durableEnd;
    private volatile boolean closed;
    private volatile boolean healthy = true;

    GroupWriter(LogFiles files, long segmentBytes, LogPosition end) {
        this.files = files;
        this.segmentBytes = segmentBytes;
        this.lastNumber = end.segment();
        this.durableEnd = end;
        this.thread = new Thread(this::run, "content-log");
        thread.setDaemon(true);
        thread.start();
    }

    /** Hands a record over; its caller then waits for it. */
    void submit(Commit commit) throws IOException {
        submit(() -> group.add(commit));
    }

    /** Asks for a try to begin a new segment, which heals the log when it succeeds; one at a time. */
    void probe() throws IOException {
        if (probing.compareAndSet(false, true)) {
            submit(() -> {
                probing.set(false);
                if (!healthy) {
                    begin();
                }
            });
        }
    }

    private synchronized void submit(Runnable item) throws IOException {
        if (closed) {
            throw new IOException("the content log is closed");
        }
        work.add(item);
    }

    /** Whether the last write succeeded. */
    boolean isHealthy() {
        return healthy && !closed;
    }

    /** Behind the last durable record. */
    LogPosition durableEnd() {
        return durableEnd;
    }

    /** Finishes what was handed over and ends the thread. */
    void close() {
        synchronized (this) {
            if (!closed) {
                closed = true;
                work.add(() -> stopped = true);
            }
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopped) {
            collect();
            if (!group.isEmpty()) {
                write();
                group.clear();
            }
        }
        segment.ifPresent(SegmentWriter::close);
    }

    private void collect() {
        try {
            work.take().run();
        } catch (InterruptedException e) {
            return;
        }
        Runnable next;
        while (group.size() < MAX_GROUP && (next = work.poll()) != null) {
            next.run();
        }
    }

    private void write() {
        try {
            if (segment.isEmpty() || segment.get().length() >= segmentBytes) {
                begin();
            }
            if (segment.isEmpty()) {
                throw new IOException("no segment can be begun");
            }
            segment.get().write(group);
            durableEnd = segment.get().durableEnd();
            group.forEach(Commit::succeed);
            healthy = true;
        } catch (IOException | RuntimeException | Error e) {
            fail(e instanceof IOException io ? io : new IOException(e));
        }
    }

    /** Whatever it was, memory that ran out as well: this thread must live, for whoever commits waits for it. */
    private void fail(IOException cause) {
        try {
            broken("the content log cannot be written", cause);
            segment.ifPresent(SegmentWriter::abandon);
        } finally {
            segment = Optional.empty();
            group.forEach(commit -> commit.fail(cause));
        }
    }

    /** Numbers follow the clock, so that a log begun anew is always ahead of what an old index remembers. */
    private void begin() {
        long number = Math.max(lastNumber + 1, System.currentTimeMillis());
        segment.ifPresent(SegmentWriter::close);
        segment = Optional.empty();
        try {
            segment = Optional.of(SegmentWriter.create(files, number, buffer));
            lastNumber = number;
            durableEnd = segment.get().durableEnd();
            healthy = true;
        } catch (IOException | RuntimeException | Error e) {
            broken("no new segment of the content log can be begun", e);
        }
    }

    /** One line in the log for each illness, not for each message that suffers from it. */
    private void broken(String what, Throwable cause) {
        if (healthy) {
            System.getLogger("org.pillarbox.store.log").log(System.Logger.Level.ERROR, what, cause);
        }
        healthy = false;
    }
}
