package org.pillarbox.store;

import java.io.IOException;
import java.util.function.Consumer;
import org.pillarbox.api.mail.Content;

/** Port: where contents live. Adapters: the content log, and the database for clusters. Thread safe. */
public interface ContentStore {
    /**
     * Begins a content.
     *
     * @throws IOException when none can be taken now, such as too little disk space
     */
    ContentWriter create() throws IOException;

    /**
     * Makes a content durable together with its metadata: on return it survives a crash and a power cut. Many callers
     * share one synchronisation of the disk.
     *
     * @param metadata given back by {@link #replay}
     * @param prefix header fields put in front of what was written, ended by CRLF
     * @throws IOException when it is not durable; the content is discarded
     */
    StoredContent commit(ContentWriter content, byte[] metadata, byte[] prefix) throws IOException;

    /** The bytes at a location, prefix first. Opening costs nothing; damage shows when reading. */
    Content open(ContentLocation location);

    /**
     * Gives all committed records behind a position, in the order of their commits. Damaged records are reported and
     * passed over.
     */
    void replay(LogPosition after, Consumer<StoredContent> each) throws IOException;

    /** Whether contents can be taken now: the disk has room and works. */
    boolean isHealthy();
}
