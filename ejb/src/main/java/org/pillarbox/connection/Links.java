package org.pillarbox.connection;

import org.pillarbox.settings.connection.Connection;

/** Port: brings up what Connections need, and takes it down again. Thread safe. */
public interface Links {
    /**
     * Brings the Connection's link up, dialling if need be, and runs the Post-Connect Command. A permanent line is always up. Waits
     * until that is done, for minutes perhaps; an interrupt ends it, as a failure, with the interrupt still set. A failure has been
     * told to the administrator.
     *
     * @throws LinkFailed when there is no link after all tries; nothing is left to be closed
     */
    OpenLink open(Connection connection) throws LinkFailed;

    /**
     * Whether this Connection is online (manual 6.5.1): it is a permanent line, or its link is open now, or somebody else has brought up
     * a link that it connects by itself when it sees it. Cheap enough to be asked each second.
     */
    boolean isUp(Connection connection);

    /** Whether any Connection is. */
    boolean isOnline();
}
