package org.pillarbox.inmail.pop3;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Takes a message's bytes as they come. */
@FunctionalInterface
public interface Block {
    /**
     * The next bytes, valid during the call.
     *
     * @throws IOException when they cannot be taken; the session is then at its end
     */
    void take(ByteBuffer bytes) throws IOException;
}
