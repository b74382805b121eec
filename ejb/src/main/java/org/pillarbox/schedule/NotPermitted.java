package org.pillarbox.schedule;

/** The caller may not start connections, nor hang up. */
public class NotPermitted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotPermitted() {
        super("You are not permitted to start connections");
    }
}
