package org.pillarbox.routing.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.pillarbox.store.LogPosition;
import org.pillarbox.store.StoredContent;

/**
 * Brings committed contents to the routing worker in the order of the log, without a gap, although many sessions commit at
 * once and come back from it in any order. So the position behind a routed content is always a true checkpoint.
 *
 * <p>A session takes a ticket before it commits. A content committed under a ticket lies behind all contents that were
 * handed over when the ticket was taken; what lies in front of every open ticket's mark is therefore complete.
 */
public final class Handover {
    private static final Comparator<StoredContent> IN_LOG_ORDER = Comparator.comparing(StoredContent::end);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PriorityQueue<StoredContent> committed = new PriorityQueue<>(IN_LOG_ORDER);
    private final Set<Ticket> open = new LinkedHashSet<>();
    private LogPosition furthest = LogPosition.START;

    /** A commit under way. */
    public static final class Ticket {
        private final LogPosition mark;

        private Ticket(LogPosition mark) {
            this.mark = mark;
        }
    }

    /** A session is about to commit; the ticket must be given back in every case. */
    public Ticket begin() {
        lock.lock();
        try {
            Ticket ticket = new Ticket(furthest);
            open.add(ticket);
            return ticket;
        } finally {
            lock.unlock();
        }
    }

    /** The commit is done: hands its content over. */
    public void committed(Ticket ticket, StoredContent content) {
        lock.lock();
        try {
            committed.add(content);
            if (content.end().compareTo(furthest) > 0) {
                furthest = content.end();
            }
            close(ticket);
        } finally {
            lock.unlock();
        }
    }

    /** There is nothing to hand over. */
    public void failed(Ticket ticket) {
        lock.lock();
        try {
            close(ticket);
        } finally {
            lock.unlock();
        }
    }

    /** The next contents in the order of the log; empty when none comes in time. */
    public List<StoredContent> take(int max, Duration patience) throws InterruptedException {
        long nanos = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (!isReady() && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            List<StoredContent> batch = new ArrayList<>(Math.min(max, committed.size()));
            while (batch.size() < max && isReady()) {
                batch.add(committed.poll());
            }
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /** How many contents wait for the worker. */
    public int waiting() {
        lock.lock();
        try {
            return committed.size();
        } finally {
            lock.unlock();
        }
    }

    private void close(Ticket ticket) {
        if (!open.remove(ticket)) {
            throw new IllegalStateException("ticket given back twice");
        }
        changed.signalAll();
    }

    private boolean isReady() {
        StoredContent next = committed.peek();
        return next != null
                && (open.isEmpty() || next.end().compareTo(open.iterator().next().mark) <= 0);
    }
}
