package org.pillarbox.store.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.DamagedContent;
import org.pillarbox.store.LogPosition;

/** The log's files as housekeeping sees them. Whoever removes must know that the index, synchronised, needs nothing of it. */
public final class LogSpace {
    private final LogFiles files;
    private final RecordReader reader;
    private final GroupWriter writer;

    LogSpace(LogFiles files, RecordReader reader, GroupWriter writer) {
        this.files = files;
        this.reader = reader;
        this.writer = writer;
    }

    /** The segments and their lengths, without the one at the log's end. */
    public Map<Long, Long> closedSegments() throws IOException {
        Map<Long, Long> lengths = new HashMap<>();
        for (long number : LogWalk.segments(files).headSet(writer.durableEnd().segment())) {
            lengths.put(number, files.size(FileNames.segment(number)));
        }
        return lengths;
    }

    /** The bytes of all files. */
    public long bytes() throws IOException {
        long bytes = 0;
        for (String name : files.list()) {
            bytes += files.size(name);
        }
        return bytes;
    }

    /**
     * Writes a record once more at the log's end, durably. The old one stays; a body in an own file is not touched.
     *
     * @return where the new one lies
     * @throws DamagedContent when the old one is damaged
     */
    public ContentLocation copyToEnd(ContentLocation location) throws IOException {
        RecordPlace place = reader.at(location.segment(), location.offset());
        reader.verify(place);
        ByteBuffer body = ByteBuffer.allocate(place.header().separateBody() ? 0 : (int) location.bodyBytes());
        while (body.hasRemaining() && reader.read(place, body.position(), body) >= 0) {
            // reads on until the body is whole
        }
        Commit commit = new Commit(
                place.header().asCopy(),
                List.of(ByteBuffer.wrap(reader.prefix(place)), body.flip(), ByteBuffer.wrap(reader.metadata(place))));
        writer.submit(commit);
        return commit.await().location();
    }

    /** Removes a segment. */
    public void removeSegment(long number) throws IOException {
        remove(FileNames.segment(number));
    }

    /** The contents whose body has an own file. */
    public Set<ContentId> bodies() throws IOException {
        Set<ContentId> ids = new HashSet<>();
        for (String name : files.list()) {
            FileNames.bodyOf(name).ifPresent(ids::add);
        }
        return ids;
    }

    /** Removes the own file of a body, if it has one. */
    public void removeBody(ContentId id) throws IOException {
        remove(FileNames.body(id));
    }

    private void remove(String name) throws IOException {
        files.delete(name);
        reader.forget(name);
    }

    /** The position behind the last durable record. */
    public LogPosition end() {
        return writer.durableEnd();
    }
}
