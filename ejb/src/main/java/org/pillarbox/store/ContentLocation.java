package org.pillarbox.store;

/**
 * Where the bytes of a content lie. Housekeeping may move a content: a location is read anew from the index for each use.
 *
 * @param segment the segment file's number
 * @param offset of the record in the segment
 * @param prefixBytes length of the header fields that the server added in front (Received)
 * @param bodyBytes length of what the client sent
 */
public record ContentLocation(long segment, long offset, int prefixBytes, long bodyBytes) {
    /** Prefix and body together. */
    public long size() {
        return prefixBytes + bodyBytes;
    }
}
