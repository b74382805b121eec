package org.pillarbox.store.log;

import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.LogPosition;

/** A record and where it lies. */
record RecordPlace(long segment, long offset, RecordHeader header) {
    ContentLocation location() {
        return new ContentLocation(segment, offset, header.prefixBytes(), header.bodyBytes());
    }

    /** The position behind it. */
    LogPosition end() {
        return new LogPosition(segment, offset + header.recordBytes());
    }

    /** Where its body begins in its segment. */
    long bodyOffset() {
        return offset + RecordHeader.BYTES + header.prefixBytes();
    }

    long metadataOffset() {
        return offset + header.metadataOffset();
    }
}
