package org.pillarbox.routing.worker;

/**
 * What came and went.
 *
 * @param received messages accepted
 * @param delivered copies put into folders
 * @param refused messages and recipients that were refused
 */
public record Traffic(long received, long delivered, long refused) {
    /** Nothing. */
    public static final Traffic NONE = new Traffic(0, 0, 0);

    /** Whether there is nothing to count. */
    public boolean isNone() {
        return equals(NONE);
    }
}
