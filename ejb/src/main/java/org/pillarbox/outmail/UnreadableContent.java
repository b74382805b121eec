package org.pillarbox.outmail;

import java.io.IOException;

/** The bytes to be sent cannot be read. The server has not taken the message. */
public class UnreadableContent extends IOException {
    private static final long serialVersionUID = 1L;

    public UnreadableContent(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
