package org.pillarbox.web.admin.users;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.pillarbox.api.mail.Content;

/** Passes the bytes of stored messages on, piece by piece. */
final class ContentBytes {
    private static final int CHUNK = 1 << 16;

    private ContentBytes() {}

    /** Takes a piece. */
    interface Piece {
        void take(byte[] bytes, int length) throws IOException;
    }

    static void forEach(Content content, Piece piece) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        long position = 0;
        int read;
        while (position < content.size() && (read = content.read(position, chunk)) > 0) {
            position += read;
            piece.take(chunk.array(), read);
            chunk.clear();
        }
    }
}
