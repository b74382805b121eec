package org.pillarbox.inmail;

/** Follows a collection. Called by the thread that collects. */
public interface Progress {
    /** Nobody looks. */
    Progress NONE = new Progress() {};

    /**
     * The server has said what there is.
     *
     * @param messages that will be fetched
     * @param bytes of them together, as far as the server says
     */
    default void found(int messages, long bytes) {}

    /** One more of them is here, or is none after all. */
    default void fetched(long bytes) {}

    /** Whether to end behind the message that is being fetched. */
    default boolean isStopping() {
        return false;
    }
}
