package org.pillarbox.routing.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.pillarbox.api.mail.MessageSink;
import org.pillarbox.message.HeaderFields;
import org.pillarbox.message.HeaderScanner;
import org.pillarbox.store.ContentWriter;

/** A message on its way into the content log; its header is read, and freed of forged results, while it passes. */
final class IncomingContent implements MessageSink {
    private final ContentWriter writer;
    private final HeaderScanner scanner = new HeaderScanner();
    private final ByteArrayOutputStream header = new ByteArrayOutputStream();
    private final List<ContentTap> taps;
    private final Optional<ForgedResults> forged;

    /** What the server writes itself, or has taken before: nothing in it is forged. */
    IncomingContent(ContentWriter writer) {
        this.writer = writer;
        this.taps = List.of();
        this.forged = Optional.empty();
    }

    /** What somebody hands in to this host. */
    IncomingContent(ContentWriter writer, List<ContentTap> taps, String host) {
        this.writer = writer;
        this.taps = List.copyOf(taps);
        this.forged = Optional.of(new ForgedResults(host, writer::write));
    }

    ContentWriter writer() {
        return writer;
    }

    /** What the header says, once it has passed. */
    HeaderFields header() {
        return scanner.fields();
    }

    /** It has come in whole: nothing is held back any more. */
    void complete() throws IOException {
        if (forged.isPresent()) {
            forged.get().end();
        }
    }

    /** What has come in. */
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
        if (forged.isPresent()) {
            forged.get().write(bytes);
        } else {
            writer.write(bytes);
        }
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
