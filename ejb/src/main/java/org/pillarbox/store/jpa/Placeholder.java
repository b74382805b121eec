package org.pillarbox.store.jpa;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.pillarbox.api.mail.Content;

/** What is shown where the stored bytes are damaged, so that one message never keeps a mailbox from being read. */
final class Placeholder implements Content {
    private static final byte[] TEXT = String.join(
                    "\r\n",
                    "From: Mail store <>",
                    "Subject: (damaged message)",
                    "MIME-Version: 1.0",
                    "Content-Type: text/plain; charset=us-ascii",
                    "",
                    "The message that stood here cannot be read from the disk any more.",
                    "The administrator finds the details in the server's log.",
                    "")
            .getBytes(StandardCharsets.US_ASCII);

    @Override
    public long size() {
        return TEXT.length;
    }

    @Override
    public int read(long position, ByteBuffer into) {
        if (position >= TEXT.length) {
            return -1;
        }
        int count = Math.min(into.remaining(), TEXT.length - (int) position);
        into.put(TEXT, (int) position, count);
        return count;
    }
}
