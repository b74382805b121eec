package org.pillarbox.web.admin.users;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.pillarbox.api.mail.Content;
import org.pillarbox.queue.OutQueue.Entry;

/** All messages in one file for mail programs. */
final class MboxQueue implements QueueFile {
    private final OutputStream out;
    private final MboxWriter mbox;

    MboxQueue(OutputStream out) {
        this.out = out;
        this.mbox = new MboxWriter(out);
    }

    @Override
    public void add(Entry entry, Optional<Content> message) throws IOException {
        if (message.isPresent()) {
            String sender = entry.sender();
            mbox.write(sender.substring(1, sender.length() - 1), entry.queued(), message.get());
        }
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
