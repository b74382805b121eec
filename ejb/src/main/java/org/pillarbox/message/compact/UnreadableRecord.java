package org.pillarbox.message.compact;

/** The bytes are no record of the expected kind and version. Trying again does not help. */
public class UnreadableRecord extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what does not fit. */
    public UnreadableRecord(String message) {
        super(message);
    }
}
