package org.pillarbox.store;

import java.io.IOException;

/** Facade for the housekeeping job: gives the disk back what nobody needs any more. */
public interface StoreHousekeeping {
    /**
     * Runs once; long, and harmless to whoever reads, delivers or commits in the meantime. May be broken off at any
     * point: the next run goes on.
     *
     * @throws IOException when the disk fails
     * @throws IllegalStateException when it runs already
     */
    Report run() throws IOException;

    /**
     * What a run did.
     *
     * @param contents forgotten because no message, queue entry or other holder needs them
     * @param bodyFiles removed
     * @param segments removed, because they held nothing any more
     * @param moved contents copied out of segments that were half empty; those segments go at the next run, so that
     *     whoever reads from them now can finish
     * @param damaged records that could not be moved; their segments stay
     */
    record Report(long contents, long bodyFiles, long segments, long moved, long damaged) {}
}
