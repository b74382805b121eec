package org.pillarbox.queue;

/** What is done with an entry of the queue now. */
public enum Activity {
    /** It waits for its next try. */
    WAITING,
    /** Some node is sending it. */
    SENDING,
    /** An administrator holds it. */
    HELD,
    /** It is damaged, see {@link OutQueue.State#SET_ASIDE}. */
    SET_ASIDE
}
