package org.pillarbox.store.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.pillarbox.api.mail.Content;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.ContentStore;
import org.pillarbox.store.ContentWriter;
import org.pillarbox.store.DamagedContent;
import org.pillarbox.store.LogPosition;
import org.pillarbox.store.StoredContent;

/** The content store on segment files. */
public final class ContentLog implements ContentStore, AutoCloseable {
    private final LogFiles files;
    private final LogOptions options;
    private final Consumer<Damage> reporter;
    private final BufferPool pool;
    private final RecordReader reader;
    private final GroupWriter writer;
    private final ContentIds ids = new ContentIds();
    private final UnderWay underWay = new UnderWay();
    private final LogPosition start;

    private ContentLog(LogFiles files, LogOptions options, Consumer<Damage> reporter) throws IOException {
        this.files = files;
        this.options = options;
        this.reporter = reporter;
        this.pool = new BufferPool(options.bufferBytes());
        this.reader = new RecordReader(files);
        this.start = new LogRecovery(files, reader).recover(reporter);
        this.writer = new GroupWriter(files, options.segmentBytes(), start);
    }

    /**
     * Opens a log, or begins one in an empty folder. A torn tail is cut; new records go to a new segment.
     *
     * @param reporter told of damaged records, here and at each replay
     * @throws IOException when the folder cannot be used
     */
    public static ContentLog open(LogFiles files, LogOptions options, Consumer<Damage> reporter) throws IOException {
        return new ContentLog(files, options, reporter);
    }

    @Override
    public ContentWriter create() throws IOException {
        if (!writer.isHealthy()) {
            writer.probe();
            throw new IOException("the content log cannot be written now");
        }
        DiskGuard.require(files, options.reserveBytes());
        return new LogContentWriter(files, options, pool, ids.next(), underWay);
    }

    @Override
    public StoredContent commit(ContentWriter content, byte[] metadata, byte[] prefix) throws IOException {
        LogContentWriter body = (LogContentWriter) content;
        RecordPlace place;
        try {
            body.seal();
            Commit commit = commitOf(body, metadata, prefix);
            writer.submit(commit);
            place = commit.await();
        } catch (IOException e) {
            body.discard();
            throw e;
        }
        body.accepted(place.end());
        return stored(place, metadata);
    }

    private static Commit commitOf(LogContentWriter body, byte[] metadata, byte[] prefix) {
        CRC32C outer = new CRC32C();
        outer.update(prefix);
        outer.update(metadata);
        RecordHeader header = new RecordHeader(
                body.id(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                body.hasOwnFile(),
                false,
                prefix.length,
                body.size(),
                metadata.length,
                (int) outer.getValue(),
                body.checksum(),
                Optional.of(body.ending()));
        List<ByteBuffer> parts = new ArrayList<>();
        parts.add(ByteBuffer.wrap(prefix));
        parts.addAll(body.buffered());
        parts.add(ByteBuffer.wrap(metadata));
        return new Commit(header, parts);
    }

    @Override
    public Content open(ContentLocation location) {
        return new LoggedContent(reader, location);
    }

    @Override
    public void replay(LogPosition after, Consumer<StoredContent> each) throws IOException {
        boolean copiesToo = after.equals(LogPosition.START);
        new LogWalk(files, reader).between(after, writer.durableEnd(), new SegmentVisitor() {
            @Override
            public void record(RecordPlace place) throws IOException {
                if (place.header().copy() && !copiesToo) {
                    return;
                }
                try {
                    if (place.header().separateBody()) {
                        reader.verifyBody(place, true);
                    }
                } catch (DamagedContent e) {
                    reporter.accept(Damages.of(place, e.getMessage()));
                    return;
                }
                each.accept(stored(place, reader.metadata(place)));
            }

            @Override
            public void damage(Damage damage) {
                reporter.accept(damage);
            }
        });
    }

    @Override
    public boolean isHealthy() {
        try {
            if (!writer.isHealthy()) {
                writer.probe();
                return false;
            }
            return DiskGuard.hasRoom(files, options.reserveBytes());
        } catch (IOException e) {
            return false;
        }
    }

    /** The position behind the last durable record. */
    public LogPosition end() {
        return writer.durableEnd();
    }

    /** The files of this log, for housekeeping. */
    public LogSpace space() {
        return new LogSpace(files, reader, writer, underWay, start);
    }

    private static StoredContent stored(RecordPlace place, byte[] metadata) {
        return new StoredContent(
                place.header().id(),
                place.header().arrival(),
                metadata,
                place.location(),
                place.end(),
                place.header().ending());
    }

    /** Finishes the commits that were handed over; later calls fail. */
    @Override
    public void close() {
        writer.close();
        reader.close();
    }
}
