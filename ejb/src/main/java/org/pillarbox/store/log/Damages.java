package org.pillarbox.store.log;

import java.util.Optional;
import org.pillarbox.store.DamagedContent;

/** Says what is damaged. */
final class Damages {
    private Damages() {}

    static DamagedContent at(long segment, long offset, String what) {
        return new DamagedContent("damaged record in " + FileNames.segment(segment) + " at " + offset + ": " + what);
    }

    static Damage of(RecordPlace place, String reason) {
        return new Damage(
                place.segment(),
                place.offset(),
                place.header().recordBytes(),
                Optional.of(place.header().id()),
                reason);
    }
}
