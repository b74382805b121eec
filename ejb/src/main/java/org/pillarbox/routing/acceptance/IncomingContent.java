package org.pillarbox.routing.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.pillarbox.api.mail.MessageSink;
import org.pillarbox.message.HeaderFields;
import org.pillarbox.message.HeaderScanner;
import org.pillarbox.store.ContentWriter;

/** A message on its way into the content log; its header is read while it passes. */
final class IncomingContent implements MessageSink {
    private final ContentWriter writer;
    private final HeaderScanner scanner = new HeaderScanner();
    private final ByteArrayOutputStream header = new ByteArrayOutputStream();
    private final List<ContentTap> taps;

    IncomingContent(ContentWriter writer) {
        this(writer, List.of());
    }

    IncomingContent(ContentWriter writer, List<ContentTap> taps) {
        this.writer = writer;
        this.taps = List.copyOf(taps);
    }

    ContentWriter writer() {
        return writer;
    }

    /** What the header says, once it has passed. */
    HeaderFields header() {
        return scanner.fields();
    }

    /** It has come in whole. */
    ArrivedContent arrived() {
        return new ArrivedContent(header.toByteArray(), header(), size());
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        int before = scanner.length();
        scanner.scan(bytes);
        ByteBuffer part = bytes.slice(bytes.position(), scanner.length() - before);
        while (part.hasRemaining()) {
            header.write(part.get());
        }
        taps.forEach(tap -> tap.write(bytes.asReadOnlyBuffer()));
        writer.write(bytes);
    }

    @Override
    public long size() {
        return writer.size();
    }

    @Override
    public void discard() {
        writer.discard();
    }
}
