package org.pillarbox.store;

/** Port: takes a message out of an Inbox on a user's behalf, as the user's POP3 program would. */
public interface MessageRemoval {
    /**
     * Deletes a delivered content from a user's Inbox, in the caller's transaction or one of its own. What the administrator holds
     * stays.
     *
     * @return whether it was there
     */
    boolean remove(long userId, ContentId content);
}
