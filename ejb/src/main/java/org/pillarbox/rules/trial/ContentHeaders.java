package org.pillarbox.rules.trial;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.pillarbox.api.mail.Content;
import org.pillarbox.rules.language.HeaderTable;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.ContentStore;
import org.pillarbox.store.DeliveryIndex;

/** Reads headers out of the store, and nothing behind them but what a block of bytes holds. */
public final class ContentHeaders implements PastHeaders {
    private static final int BLOCK = 8192;
    private static final int HEX = 16;

    private final DeliveryIndex index;
    private final ContentStore contents;

    public ContentHeaders(DeliveryIndex index, ContentStore contents) {
        this.index = index;
        this.contents = contents;
    }

    @Override
    public Optional<PastHeader> find(String contentId) {
        Optional<ContentLocation> location = index.locate(id(contentId));
        if (location.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new PastHeader(read(location.get()), location.get().bodyBytes()));
        } catch (IOException gone) {
            // It was deleted in this moment, or is damaged, which the store reports by itself.
            return Optional.empty();
        }
    }

    private static ContentId id(String hex) {
        return new ContentId(
                new UUID(Long.parseUnsignedLong(hex, 0, HEX, HEX), Long.parseUnsignedLong(hex, HEX, 2 * HEX, HEX)));
    }

    /** Behind the fields that the server put in front. */
    private String read(ContentLocation location) throws IOException {
        Content content = contents.open(location);
        StringBuilder text = new StringBuilder();
        long at = location.prefixBytes();
        while (at < content.size() && text.length() < HeaderTable.LONGEST && text.indexOf("\r\n\r\n") < 0) {
            ByteBuffer block = ByteBuffer.allocate((int) Math.min(BLOCK, content.size() - at));
            int count = content.read(at, block);
            if (count <= 0) {
                break;
            }
            text.append(new String(block.array(), 0, count, StandardCharsets.ISO_8859_1));
            at += count;
        }
        return new String(text.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
