package org.pillarbox.store.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.DamagedContent;
import org.pillarbox.store.LogPosition;

/** The log's files as housekeeping sees them. Whoever removes must know that the index, synchronised, needs nothing of it. */
public final class LogSpace {
    private static final System.Logger LOG = System.getLogger("org.pillarbox.store.log");

    private final LogFiles files;
    private final RecordReader reader;
    private final GroupWriter writer;
    private final UnderWay underWay;
    private final LogPosition start;

    /** @param start where the log ended when it was opened */
    LogSpace(LogFiles files, RecordReader reader, GroupWriter writer, UnderWay underWay, LogPosition start) {
        this.files = files;
        this.reader = reader;
        this.writer = writer;
        this.underWay = underWay;
        this.start = start;
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
            try {
                bytes += files.size(name);
            } catch (NoSuchFileException discarded) {
                // A message that was refused, or housekeeping, took it away since it was listed.
                continue;
            }
        }
        return bytes;
    }

    /**
     * Writes records once more at the log's end, durably. The old ones stay; a body in an own file is not touched.
     * Damaged ones are left out and logged.
     *
     * @return where the new ones lie
     */
    public Map<ContentLocation, ContentLocation> copyToEnd(List<ContentLocation> locations) throws IOException {
        Map<ContentLocation, Commit> commits = new LinkedHashMap<>();
        for (ContentLocation location : locations) {
            try {
                Commit commit = copyOf(location);
                writer.submit(commit);
                commits.put(location, commit);
            } catch (DamagedContent e) {
                LOG.log(System.Logger.Level.ERROR, e.getMessage());
            }
        }
        Map<ContentLocation, ContentLocation> copies = new HashMap<>();
        for (Map.Entry<ContentLocation, Commit> each : commits.entrySet()) {
            copies.put(each.getKey(), each.getValue().await().location());
        }
        return copies;
    }

    private Commit copyOf(ContentLocation location) throws IOException {
        RecordPlace place = reader.at(location.segment(), location.offset());
        reader.verify(place);
        ByteBuffer body = ByteBuffer.allocate(place.header().separateBody() ? 0 : (int) location.bodyBytes());
        while (body.hasRemaining()) {
            if (reader.read(place, body.position(), body) < 0) {
                throw Damages.at(place.segment(), place.offset(), "cut record");
            }
        }
        return new Commit(
                place.header().asCopy(),
                List.of(ByteBuffer.wrap(reader.prefix(place)), body.flip(), ByteBuffer.wrap(reader.metadata(place))));
    }

    /** Removes a segment. */
    public void removeSegment(long number) throws IOException {
        remove(FileNames.segment(number));
    }

    /**
     * The contents that have an own file and are not on their way: neither being written, nor committed and behind the
     * checkpoint. None when records of an earlier life are behind the checkpoint.
     */
    public Set<ContentId> routedBodies(LogPosition checkpoint) throws IOException {
        if (checkpoint.compareTo(start) < 0) {
            return Set.of();
        }
        Set<ContentId> ids = new HashSet<>();
        for (String name : files.list()) {
            FileNames.bodyOf(name).filter(id -> !underWay.has(id, checkpoint)).ifPresent(ids::add);
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
