package org.pillarbox.store.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** One record on its way to the disk, and the caller that waits for it. */
final class Commit {
    private final RecordHeader header;
    private final List<ByteBuffer> parts;
    private final CountDownLatch done = new CountDownLatch(1);
    private long segment;
    private long offset;
    private IOException failure;

    /** @param parts prefix, buffered body and metadata, in this order */
    Commit(RecordHeader header, List<ByteBuffer> parts) {
        this.header = header;
        this.parts = List.copyOf(parts);
    }

    RecordHeader header() {
        return header;
    }

    List<ByteBuffer> parts() {
        return parts;
    }

    /** Told by the writer where the record lies, before it is durable. */
    void placed(long inSegment, long atOffset) {
        segment = inSegment;
        offset = atOffset;
    }

    void succeed() {
        done.countDown();
    }

    void fail(IOException cause) {
        failure = cause;
        done.countDown();
    }

    /** Waits until the record is durable. An interruption does not end the waiting: the outcome must be known. */
    RecordPlace await() throws IOException {
        boolean interrupted = false;
        while (true) {
            try {
                done.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw new IOException("content " + header.id() + " is not durable: " + failure.getMessage(), failure);
        }
        return new RecordPlace(segment, offset, header);
    }
}
