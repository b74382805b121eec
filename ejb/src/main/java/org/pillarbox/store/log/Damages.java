package org.pillarbox.store.log;

import java.util.Optional;

/** Makes damages out of records. */
final class Damages {
    private Damages() {}

    static Damage of(RecordPlace place, String reason) {
        return new Damage(
                place.segment(),
                place.offset(),
                place.header().recordBytes(),
                Optional.of(place.header().id()),
                reason);
    }
}
