package org.pillarbox.inmail;

import java.util.Objects;
import java.util.Optional;

/**
 * What one collection of one In Mail has brought.
 *
 * @param listed messages that the server has shown
 * @param collected messages that came in
 * @param bytes of those
 * @param deleted messages that were deleted at the server
 * @param tooLarge messages that stay there because of their size
 * @param duplicates messages that came, and were the same as another of this collection
 * @param fault why it ended before its time, in a sentence; empty when it did not
 */
public record Collected(
        int listed, int collected, long bytes, int deleted, int tooLarge, int duplicates, Optional<String> fault) {
    /** There was nothing to do. */
    public static final Collected NOTHING = new Collected(0, 0, 0, 0, 0, 0, Optional.empty());

    public Collected {
        Objects.requireNonNull(fault, "fault");
    }

    /** Nothing was done, and why. */
    public static Collected failed(String fault) {
        return new Collected(0, 0, 0, 0, 0, 0, Optional.of(fault));
    }
}
