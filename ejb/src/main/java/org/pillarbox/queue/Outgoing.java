package org.pillarbox.queue;

import java.util.List;

/** Port: puts mail into the outgoing queue, in the caller's transaction. */
public interface Outgoing {
    /** Enqueues; a recipient that waits for the same content already is passed over (replay). */
    void enqueue(List<Waiting> entries);
}
