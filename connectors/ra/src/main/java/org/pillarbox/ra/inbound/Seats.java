package org.pillarbox.ra.inbound;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * How many connections the process can bear, whatever the services allow one by one. Each needs a file handle, and one more
 * while it hands in a large message; without any, neither the log nor the database could go on. Safe for threads.
 */
final class Seats {
    private static final long FOR_EVERYTHING_ELSE = 1_000;
    private static final int LEAST = 100;
    private static final int WHERE_THERE_IS_NO_LIMIT = 100_000;

    private final int most;
    private final AtomicInteger taken = new AtomicInteger();

    Seats(int most) {
        this.most = most;
    }

    /** As many as half of the file handles are enough for. */
    static Seats ofThisProcess() {
        return new Seats(half(handles()));
    }

    static int half(long handles) {
        return (int) Math.max(LEAST, Math.min(WHERE_THERE_IS_NO_LIMIT, (handles - FOR_EVERYTHING_ELSE) / 2));
    }

    /** Takes one, if there is one. */
    boolean take() {
        if (taken.incrementAndGet() > most) {
            taken.decrementAndGet();
            return false;
        }
        return true;
    }

    void giveBack() {
        taken.decrementAndGet();
    }

    /** Only Unix has a limit; by name, since not every Java machine has the interface. */
    private static long handles() {
        try {
            Object limit = ManagementFactory.getPlatformMBeanServer()
                    .getAttribute(new ObjectName("java.lang:type=OperatingSystem"), "MaxFileDescriptorCount");
            return limit instanceof Long count ? count : Long.MAX_VALUE;
        } catch (JMException noSuchLimit) {
            return Long.MAX_VALUE;
        }
    }
}
