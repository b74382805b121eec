package org.pillarbox.store.log;

/**
 * How the content log behaves; all in bytes.
 *
 * @param segmentBytes a segment that is longer is followed by a new one
 * @param inlineBytes a body up to this length is buffered and lies in the segment, a longer one in a file of its own
 * @param bufferBytes what all buffered bodies together may take of the memory; beyond it they go to files of their own
 * @param reserveBytes free space of the disk below which no new content is begun
 */
public record LogOptions(long segmentBytes, int inlineBytes, long bufferBytes, long reserveBytes) {
    /** What is right for a server. */
    public static LogOptions defaults() {
        long memory = Runtime.getRuntime().maxMemory();
        return new LogOptions(256L << 20, 128 << 10, Math.min(64L << 20, memory / 8), 64L << 20);
    }
}
