package org.pillarbox.api.control;

/**
 * How bytes move on the connections of all services. A size of 0 leaves the choice to the operating system and the adapter.
 *
 * @param sendBlockBytes written to a connection in one piece at most
 * @param receiveBlockBytes read from a connection in one piece at most
 * @param sendBufferBytes of the operating system, for one connection
 * @param receiveBufferBytes of the operating system, for one connection
 * @param sentAtOnce whether small pieces go out without waiting for more
 */
public record LineOptions(
        int sendBlockBytes, int receiveBlockBytes, int sendBufferBytes, int receiveBufferBytes, boolean sentAtOnce) {
    /** Nothing is limited, nothing waits. */
    public static final LineOptions FREE = new LineOptions(0, 0, 0, 0, true);

    public LineOptions {
        if (sendBlockBytes < 0 || receiveBlockBytes < 0 || sendBufferBytes < 0 || receiveBufferBytes < 0) {
            throw new IllegalArgumentException("sizes must not be negative");
        }
    }
}
