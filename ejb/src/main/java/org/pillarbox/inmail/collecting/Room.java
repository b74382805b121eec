package org.pillarbox.inmail.collecting;

import java.util.function.LongSupplier;

/** Keeps some of the disk free while messages are fetched (manual 21.15.1). */
final class Room {
    private final LongSupplier free;
    private final CollectingLimits limits;

    Room(LongSupplier free, CollectingLimits limits) {
        this.free = free;
        this.limits = limits;
    }

    /**
     * Looks whether a message fits.
     *
     * @param bytes as its server says; 0 where it says nothing
     */
    void need(long bytes) throws Stopped {
        long spare = limits.spareBytes() + (bytes == 0 ? limits.spareUnsizedBytes() : 0);
        long left = free.getAsLong();
        if (left < bytes + spare) {
            throw new Stopped("There is too little room on the disk: " + megabytes(left) + " MB are free, and "
                    + megabytes(spare) + " MB must stay free beside a message of " + megabytes(bytes) + " MB");
        }
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }
}
