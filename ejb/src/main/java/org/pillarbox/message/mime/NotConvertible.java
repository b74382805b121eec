package org.pillarbox.message.mime;

/** A message that cannot be put into seven bits without harm. */
public class NotConvertible extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param reason for people */
    public NotConvertible(String reason) {
        super(reason);
    }

    NotConvertible(Exception cause) {
        super("its parts cannot be told apart", cause);
    }
}
