package org.pillarbox.ra.inbound;

/** The application cannot answer a peer now; a later try may succeed. */
public final class SessionUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    public SessionUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
