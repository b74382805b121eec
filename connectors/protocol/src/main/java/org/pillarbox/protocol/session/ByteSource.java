package org.pillarbox.protocol.session;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Bytes on demand. Read from one thread at a time; closed by who reads it. */
public interface ByteSource extends Closeable {
    /**
     * Puts some bytes into the buffer.
     *
     * @return false when there are no more (the buffer may have got the last ones in this call)
     */
    boolean read(ByteBuffer into) throws IOException;

    @Override
    default void close() throws IOException {}
}
