package org.pillarbox.connection;

/** A Connection's link is not there. The message is for the administrator and names the Connection. */
public class LinkFailed extends Exception {
    private static final long serialVersionUID = 1L;

    public LinkFailed(String message) {
        super(message);
    }
}
