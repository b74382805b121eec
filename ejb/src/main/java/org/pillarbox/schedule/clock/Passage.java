package org.pillarbox.schedule.clock;

import java.time.Instant;

/** What the clock did between two looks at it. */
public sealed interface Passage {
    /** It went on from after one instant to another. */
    record Passed(Instant after, Instant upTo) implements Passage {}

    /** Somebody put it, forward or back. */
    record Put(Instant now) implements Passage {}
}
