package org.pillarbox.api.smtp;

/**
 * What the application remembers of one connection. The session keeps it and gives it back with every call; it goes with the
 * connection. One call at a time uses it.
 */
public interface SmtpNotes {
    /** Nothing is remembered. */
    SmtpNotes NONE = new SmtpNotes() {};
}
