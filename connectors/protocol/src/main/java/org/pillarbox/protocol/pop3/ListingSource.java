package org.pillarbox.protocol.pop3;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.pillarbox.protocol.session.ByteSource;

/** A status line, lines as they are asked for, and the closing dot: a maildrop of any size is listed in one buffer. */
final class ListingSource implements ByteSource {
    private final Iterator<String> lines;
    private ByteBuffer line;
    private boolean dotMade;

    ListingSource(String status, Iterator<String> lines) {
        this.lines = lines;
        this.line = encoded(status);
    }

    @Override
    public boolean read(ByteBuffer into) {
        while (into.hasRemaining()) {
            if (!line.hasRemaining() && !nextLine()) {
                return false;
            }
            int length = Math.min(line.remaining(), into.remaining());
            into.put(line.array(), line.position(), length);
            line.position(line.position() + length);
        }
        return line.hasRemaining() || !dotMade;
    }

    private boolean nextLine() {
        if (dotMade) {
            return false;
        }
        dotMade = !lines.hasNext();
        line = encoded(dotMade ? "." : lines.next());
        return true;
    }

    private static ByteBuffer encoded(String line) {
        return ByteBuffer.wrap((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
