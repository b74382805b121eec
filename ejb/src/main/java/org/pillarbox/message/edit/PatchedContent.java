package org.pillarbox.message.edit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.pillarbox.api.mail.Content;

/** A content with splices laid over it. The few splices are walked at each read. */
final class PatchedContent implements Content {
    private final Content original;
    private final List<Splice> splices;
    private final long size;

    PatchedContent(Content original, List<Splice> splices) {
        long end = splices.isEmpty() ? 0 : splices.get(splices.size() - 1).end();
        if (end > original.size()) {
            throw new IllegalArgumentException("a patch for a longer content");
        }
        this.original = original;
        this.splices = splices;
        this.size = original.size() + splices.stream().mapToLong(Splice::growth).sum();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(long position, ByteBuffer into) throws IOException {
        if (position >= size) {
            return into.hasRemaining() ? -1 : 0;
        }
        long edited = 0;
        long source = 0;
        for (Splice splice : splices) {
            long untouched = splice.offset() - source;
            if (position < edited + untouched) {
                return copy(source + position - edited, edited + untouched - position, into);
            }
            edited += untouched;
            byte[] inserted = splice.inserted();
            if (position < edited + inserted.length) {
                int from = (int) (position - edited);
                int count = Math.min(into.remaining(), inserted.length - from);
                into.put(inserted, from, count);
                return count;
            }
            edited += inserted.length;
            source = splice.end();
        }
        return copy(source + position - edited, Long.MAX_VALUE, into);
    }

    private int copy(long from, long most, ByteBuffer into) throws IOException {
        int limit = into.limit();
        if (into.remaining() > most) {
            into.limit(into.position() + (int) most);
        }
        try {
            return original.read(from, into);
        } finally {
            into.limit(limit);
        }
    }
}
