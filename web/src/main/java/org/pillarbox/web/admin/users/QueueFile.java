package org.pillarbox.web.admin.users;

import java.io.IOException;
import java.util.Optional;
import org.pillarbox.api.mail.Content;
import org.pillarbox.queue.OutQueue.Entry;

/** A file that takes entries of the outgoing queue. */
interface QueueFile extends AutoCloseable {
    /** @param message empty where it stands in the file already, or cannot be read */
    void add(Entry entry, Optional<Content> message) throws IOException;

    @Override
    void close() throws IOException;
}
