package org.pillarbox.store.log;

import java.io.IOException;

/** Told what a scan of a segment finds, in order. */
interface SegmentVisitor {
    /** A good record; a body in an own file was not looked at. */
    void record(RecordPlace place) throws IOException;

    /** A bad stretch. */
    void damage(Damage damage);
}
