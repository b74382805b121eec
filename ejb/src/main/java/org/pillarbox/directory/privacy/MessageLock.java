package org.pillarbox.directory.privacy;

/** Port for facades that could show the messages of users to an administrator, or have them sent elsewhere. */
public interface MessageLock {
    /** Whether Message Security is on and its password was not given in this console session. Outside of any it was not. */
    boolean isLocked();

    /**
     * Refuses while it is locked.
     *
     * @throws MessagesLocked with words for the administrator
     */
    default void check() {
        if (isLocked()) {
            throw new MessagesLocked();
        }
    }
}
