package org.pillarbox.message;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.pillarbox.api.mail.MessageSink;

/** A sink that reads the header on its way to the real one. */
public final class ScannedContent<S extends MessageSink> implements MessageSink {
    private final S sink;
    private final HeaderScanner scanner = new HeaderScanner();

    /** Wraps the sink that stores the bytes. */
    public ScannedContent(S sink) {
        this.sink = sink;
    }

    /** The sink that stores the bytes. */
    public S sink() {
        return sink;
    }

    /** What the header says, once it has passed. */
    public HeaderFields header() {
        return scanner.fields();
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        scanner.scan(bytes);
        sink.write(bytes);
    }

    @Override
    public long size() {
        return sink.size();
    }

    @Override
    public void discard() {
        sink.discard();
    }
}
