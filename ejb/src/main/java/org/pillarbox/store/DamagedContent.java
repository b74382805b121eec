package org.pillarbox.store;

import java.io.IOException;
import java.io.Serial;

/** The bytes of a content are not what was stored. A later try does not help. */
public final class DamagedContent extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    public DamagedContent(String message) {
        super(message);
    }
}
