package org.pillarbox.store.log;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bytes in borrowed pieces of memory. */
final class BufferedBody {
    private final BufferPool pool;
    private final List<byte[]> pieces = new ArrayList<>(1);
    private int size;

    BufferedBody(BufferPool pool) {
        this.pool = pool;
    }

    /** Takes all bytes, or as many as the budget allows: then some remain. */
    void add(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            int at = size % BufferPool.PIECE;
            if (at == 0 && size == pieces.size() * BufferPool.PIECE) {
                Optional<byte[]> piece = pool.lend();
                if (piece.isEmpty()) {
                    return;
                }
                pieces.add(piece.get());
            }
            int count = Math.min(bytes.remaining(), BufferPool.PIECE - at);
            bytes.get(pieces.get(pieces.size() - 1), at, count);
            size += count;
        }
    }

    int size() {
        return size;
    }

    /** Views of the bytes in their order. */
    List<ByteBuffer> content() {
        List<ByteBuffer> views = new ArrayList<>(pieces.size());
        int left = size;
        for (byte[] piece : pieces) {
            views.add(ByteBuffer.wrap(piece, 0, Math.min(left, piece.length)));
            left -= Math.min(left, piece.length);
        }
        return views;
    }

    void free() {
        pieces.forEach(pool::giveBack);
        pieces.clear();
        size = 0;
    }
}
