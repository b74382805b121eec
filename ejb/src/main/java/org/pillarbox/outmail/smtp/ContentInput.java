package org.pillarbox.outmail.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.pillarbox.api.mail.Content;
import org.pillarbox.outmail.UnreadableContent;
import org.pillarbox.store.DamagedContent;

/** Reads a message from its beginning. */
final class ContentInput extends InputStream {
    private final Content content;
    private long at;

    ContentInput(Content content) {
        this.content = content;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws UnreadableContent {
        if (at >= content.size()) {
            return -1;
        }
        int read = read(content, at, ByteBuffer.wrap(bytes, from, length));
        at += read;
        return read;
    }

    /** At least one byte from there. */
    static int read(Content content, long at, ByteBuffer block) throws UnreadableContent {
        int before = block.position();
        try {
            if (content.read(at, block) <= 0) {
                throw new DamagedContent("the message ends at " + at + " of " + content.size());
            }
            return block.position() - before;
        } catch (IOException damaged) {
            throw new UnreadableContent(damaged);
        }
    }
}
