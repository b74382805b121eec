package org.pillarbox.store.log;

import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Lends pieces of memory of equal length, and no more of them than the budget allows. Thread safe. */
final class BufferPool {
    static final int PIECE = 16 << 10;

    private final int limit;
    private final AtomicInteger lent = new AtomicInteger();
    private final ConcurrentLinkedQueue<byte[]> idle = new ConcurrentLinkedQueue<>();

    BufferPool(long budgetBytes) {
        this.limit = (int) Math.min(Integer.MAX_VALUE, budgetBytes / PIECE);
    }

    /** A piece, or empty when the budget is spent. */
    Optional<byte[]> lend() {
        if (lent.incrementAndGet() > limit) {
            lent.decrementAndGet();
            return Optional.empty();
        }
        byte[] piece = idle.poll();
        return Optional.of(piece == null ? new byte[PIECE] : piece);
    }

    void giveBack(byte[] piece) {
        lent.decrementAndGet();
        idle.add(piece);
    }

    int lent() {
        return lent.get();
    }
}
