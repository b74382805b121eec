package org.pillarbox.queue;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Facade for administrators: the part of the outgoing queue that is for servers of the own network (manual 13.3). */
public interface LanQueue {
    /** Entries, the one that is tried next first. */
    List<Entry> list(int offset, int limit);

    /** How many there are, held ones included. */
    long count();

    /** Lets these be tried at once; those that are held stay so. */
    void tryNow(Set<Long> ids);

    /**
     * One recipient of one message.
     *
     * @param id names it
     * @param contentId of the message, for its trace
     * @param sender with angle brackets
     * @param recipient at the server
     * @param server with its port where it is another than 25
     * @param size in bytes
     * @param queued since when it waits
     * @param attempts that were made
     * @param lastError of the last one; empty before the first
     * @param nextTry when it is due
     * @param activity what is done with it
     */
    record Entry(
            long id,
            String contentId,
            String sender,
            String recipient,
            String server,
            long size,
            Instant queued,
            int attempts,
            String lastError,
            Instant nextTry,
            Activity activity) {}
}
