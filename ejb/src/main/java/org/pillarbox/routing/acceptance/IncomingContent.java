package org.pillarbox.routing.acceptance;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.pillarbox.api.mail.MessageSink;
import org.pillarbox.message.HeaderFields;
import org.pillarbox.message.HeaderScanner;
import org.pillarbox.store.ContentWriter;

/** A message on its way into the content log; its header is read while it passes. */
final class IncomingContent implements MessageSink {
    private final ContentWriter writer;
    private final HeaderScanner scanner = new HeaderScanner();

    IncomingContent(ContentWriter writer) {
        this.writer = writer;
    }

    ContentWriter writer() {
        return writer;
    }

    /** What the header says, once it has passed. */
    HeaderFields header() {
        return scanner.fields();
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        scanner.scan(bytes);
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
