package org.pillarbox.store.log;

import java.io.IOException;
import java.util.List;

/**
 * Port: the folder that the log's files lie in. Names are flat. What was written is only promised to survive a power cut
 * after {@link LogFile#force}, and a file's name only after {@link #syncFolder}.
 */
public interface LogFiles {
    /** Makes a new file; fails when the name is taken. */
    LogFile create(String name) throws IOException;

    /** Opens a file that is there. */
    LogFile open(String name) throws IOException;

    /** The names of all files, in no order. */
    List<String> list() throws IOException;

    /** The length of a file. */
    long size(String name) throws IOException;

    /** Removes a file; no effect when it is not there. */
    void delete(String name) throws IOException;

    /** Makes names made and removed so far durable. */
    void syncFolder() throws IOException;

    /** Bytes that can still be written. */
    long usableBytes() throws IOException;
}
