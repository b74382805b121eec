package org.pillarbox.store.log;

import java.util.ArrayList;
import java.util.List;

/** Collects the damages of a scan. */
final class TailVisitor implements SegmentVisitor {
    final List<Damage> damages = new ArrayList<>();

    @Override
    public void record(RecordPlace place) {
        // Good records are as they should be.
    }

    @Override
    public void damage(Damage damage) {
        damages.add(damage);
    }
}
