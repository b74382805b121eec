package org.pillarbox.queue;

/**
 * Facade for administrators: what is done with entries of the queue. What is being sent just then is left alone where its end could
 * not be foreseen, so that no message is sent and returned as well.
 */
public interface QueueActions {
    /** How many entries one call of {@link #delete} takes at most. */
    int AT_ONCE = 1000;

    /** Holds entries: they are not sent until released. How many are held now that were not. */
    int hold(Selection selection);

    /** Lets held entries, and those that are set aside, be sent again. How many. */
    int release(Selection selection);

    /** Lets entries that wait be tried at once; those that are held stay so. How many. */
    int tryNow(Selection selection);

    /**
     * Sends entries another way, at once. How many. A message that waits for the same recipient on that way already stays where it is.
     *
     * @throws org.pillarbox.settings.InvalidSetting when there is no such way
     */
    int route(Selection selection, Route route);

    /**
     * Deletes entries without sending them, at most {@link #AT_ONCE}; call again until nothing is left.
     *
     * @param tellSenders whether the senders get a report, as far as they want one and have an address
     * @return how many were deleted
     */
    int delete(Selection selection, boolean tellSenders);
}
