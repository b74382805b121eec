package org.pillarbox.store.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32C;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentWriter;
import org.pillarbox.store.Ending;
import org.pillarbox.store.EndingScan;
import org.pillarbox.store.LogPosition;

/** A body that is being written: buffered while it is small, then in a file of its own. */
final class LogContentWriter implements ContentWriter {
    private final LogFiles files;
    private final LogOptions options;
    private final ContentId id;
    private final UnderWay underWay;
    private final BufferedBody buffer;
    private final CRC32C checksum = new CRC32C();
    private final EndingScan ending = new EndingScan();
    private LogFile file;
    private long size;
    private State state = State.OPEN;

    private enum State {
        OPEN,
        BROKEN,
        SEALED,
        DONE
    }

    LogContentWriter(LogFiles files, LogOptions options, BufferPool pool, ContentId id, UnderWay underWay) {
        this.files = files;
        this.options = options;
        this.id = id;
        this.underWay = underWay;
        this.buffer = new BufferedBody(pool);
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        requireOpen();
        checksum.update(bytes.duplicate());
        ending.add(bytes);
        size += bytes.remaining();
        try {
            if (file == null && size <= options.inlineBytes()) {
                buffer.add(bytes);
            }
            if (bytes.hasRemaining()) {
                writeToFile(bytes);
            }
        } catch (IOException e) {
            state = State.BROKEN;
            throw e;
        }
    }

    private void writeToFile(ByteBuffer bytes) throws IOException {
        DiskGuard.require(files, options.reserveBytes() / 2);
        if (file == null) {
            underWay.begun(id);
            file = files.create(FileNames.body(id));
            for (ByteBuffer piece : buffer.content()) {
                file.append(piece);
            }
            buffer.free();
        }
        file.append(bytes);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void discard() {
        if (state == State.DONE) {
            return;
        }
        release();
        if (file != null) {
            Quietly.run("delete " + FileNames.body(id), () -> files.delete(FileNames.body(id)));
            underWay.ended(id);
        }
    }

    /** Makes an own file durable, so that a record may refer to it. Nothing can be written any more. */
    void seal() throws IOException {
        requireOpen();
        state = State.SEALED;
        if (file != null) {
            file.force();
            files.syncFolder();
        }
    }

    /** The content is durable: an own file stays. */
    void accepted(LogPosition end) {
        if (file != null) {
            underWay.committed(id, end);
        }
        release();
    }

    private void release() {
        state = State.DONE;
        buffer.free();
        if (file != null) {
            Quietly.run("close " + FileNames.body(id), file::close);
        }
    }

    ContentId id() {
        return id;
    }

    boolean hasOwnFile() {
        return file != null;
    }

    int checksum() {
        return (int) checksum.getValue();
    }

    /** How the bytes end that were written. */
    Ending ending() {
        return ending.ending();
    }

    /** The buffered bytes; none when the body has an own file. */
    List<ByteBuffer> buffered() {
        return buffer.content();
    }

    private void requireOpen() throws IOException {
        if (state != State.OPEN) {
            throw new IOException("content " + id + " can no longer be written");
        }
    }
}
