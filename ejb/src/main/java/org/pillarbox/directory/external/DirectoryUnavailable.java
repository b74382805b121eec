package org.pillarbox.directory.external;

/** The directory gave no answer that says anything. The message is for the administrator; a later try may help. */
public class DirectoryUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    /** Says in words what failed. */
    public DirectoryUnavailable(String message) {
        super(message);
    }

    /** Says in words what failed, and because of what. */
    public DirectoryUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
