package org.pillarbox.ra.inbound;

import io.netty.buffer.ByteBuf;
import java.util.ArrayDeque;

/**
 * Bytes that came in and that the session has not taken yet. Owns its buffers. Bounded by telling when to stop reading:
 * by bytes, and by buffers too, since a peer that sends single bytes fills a buffer with each. Not safe for threads:
 * guarded by its connection.
 */
final class Inlet {
    static final int MAX_BYTES = 32 * 1024;
    static final int MAX_BUFFERS = 16;

    private final ArrayDeque<ByteBuf> buffers = new ArrayDeque<>(2);
    private int bytes;

    void add(ByteBuf buffer) {
        bytes += buffer.readableBytes();
        ByteBuf last = buffers.peekLast();
        if (last != null && last.refCnt() == 1 && last.maxFastWritableBytes() >= buffer.readableBytes()) {
            last.writeBytes(buffer);
            buffer.release();
        } else {
            buffers.add(buffer);
        }
    }

    boolean isEmpty() {
        return buffers.isEmpty();
    }

    boolean isFull() {
        return bytes >= MAX_BYTES || buffers.size() >= MAX_BUFFERS;
    }

    /** The oldest buffer, now the caller's; not empty. */
    ByteBuf take() {
        ByteBuf first = buffers.remove();
        bytes -= first.readableBytes();
        return first;
    }

    /** Puts back what the session left of the buffer it was given. */
    void putBack(ByteBuf rest) {
        buffers.addFirst(rest);
        bytes += rest.readableBytes();
    }

    void clear() {
        buffers.forEach(ByteBuf::release);
        buffers.clear();
        bytes = 0;
    }
}
