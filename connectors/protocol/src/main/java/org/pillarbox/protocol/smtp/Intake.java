package org.pillarbox.protocol.smtp;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Reads one thing that the peer may send in the present state. */
interface Intake {
    /**
     * Takes bytes until the thing is complete, and leaves what follows it.
     *
     * @return empty when all bytes were taken and more are needed
     */
    Optional<Answer> take(ByteBuffer in);

    /** The rest will not come: forgets what has. */
    default void abandon() {}
}
