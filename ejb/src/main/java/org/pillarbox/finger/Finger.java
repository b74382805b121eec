package org.pillarbox.finger;

import java.util.Optional;

/** Facade: tells about users. Thread safe. */
public interface Finger {
    /** Whether this peer may ask now; who asks for long in a row has to wait for a moment. */
    boolean mayAsk(String address);

    /**
     * What the template tells of a user.
     *
     * @return lines ended by line feeds, without control characters but tabs; empty when there is no such user
     */
    Optional<String> tell(String userName, boolean verbose);
}
