package org.pillarbox.store.log;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.DamagedContent;

/** Looks at every byte of a log that nobody has open, and changes none. */
public final class LogInspection implements AutoCloseable {
    private final LogFiles files;
    private final RecordReader reader;

    public LogInspection(LogFiles files) {
        this.files = files;
        this.reader = new RecordReader(files);
    }

    /** The segments and their lengths. */
    public SortedMap<Long, Long> segments() throws IOException {
        SortedMap<Long, Long> lengths = new TreeMap<>();
        for (long number : LogWalk.segments(files)) {
            lengths.put(number, files.size(FileNames.segment(number)));
        }
        return lengths;
    }

    /** Shows what lies in a segment; a record whose own body file is damaged is a damage. */
    public void inspect(long segment, Consumer<Found> records, Consumer<Damage> damages) throws IOException {
        new SegmentScanner(files, reader, segment).scan(0, Long.MAX_VALUE, new SegmentVisitor() {
            @Override
            public void record(RecordPlace place) throws IOException {
                try {
                    if (place.header().separateBody()) {
                        reader.verifyBody(place, true);
                    }
                    records.accept(new Found(place.header().id(), place.location()));
                } catch (DamagedContent e) {
                    damages.accept(Damages.of(place, "body file"));
                }
            }

            @Override
            public void damage(Damage damage) {
                damages.accept(damage);
            }
        });
    }

    /** The name of a segment's file. */
    public static String fileName(long segment) {
        return FileNames.segment(segment);
    }

    @Override
    public void close() {
        reader.close();
    }

    /** A good record. */
    public record Found(ContentId id, ContentLocation location) {}
}
