package org.pillarbox.connection;

/** A link in use. */
public interface OpenLink extends AutoCloseable {
    /**
     * Runs the Pre-Disconnect Command and hangs up, unless somebody else dialled or still uses the link. What fails is told to the
     * administrator. Done once, however often it is called; also by a thread that was interrupted.
     */
    @Override
    void close();
}
