package org.pillarbox.store.log;

import java.io.IOException;
import java.io.Serial;

/** The bytes at a place of the log are not what was written there. A later try does not help. */
public final class DamagedRecord extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    public DamagedRecord(long segment, long offset, String what) {
        super("damaged record in " + FileNames.segment(segment) + " at " + offset + ": " + what);
    }
}
