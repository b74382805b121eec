package org.pillarbox.outmail;

import java.io.IOException;
import org.pillarbox.store.DamagedContent;

/** The bytes to be sent cannot be read. The server has not taken the message. */
public class UnreadableContent extends IOException {
    private static final long serialVersionUID = 1L;

    public UnreadableContent(IOException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether a later try does not help: the bytes are damaged, not just out of reach. */
    public boolean isForEver() {
        return getCause() instanceof DamagedContent;
    }
}
