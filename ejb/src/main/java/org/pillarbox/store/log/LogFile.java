package org.pillarbox.store.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** One open file of the log. Reading is thread safe; appending is for one thread. */
public interface LogFile extends Closeable {
    /** Writes all remaining bytes behind the last. After a failure some of them may be there. */
    void append(ByteBuffer bytes) throws IOException;

    /** Reads as much as fits and is there. @return bytes read, -1 at the end */
    int read(ByteBuffer into, long position) throws IOException;

    /** The length in bytes. */
    long size() throws IOException;

    /** Cuts the file. */
    void truncate(long size) throws IOException;

    /** Returns when all bytes are on the disk. After a failure it is unknown which are. */
    void force() throws IOException;
}
