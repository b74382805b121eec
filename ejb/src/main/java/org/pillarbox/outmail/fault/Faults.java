package org.pillarbox.outmail.fault;

import java.io.IOException;
import org.pillarbox.outmail.SmtpTarget;
import org.pillarbox.outmail.Unreachable;

/** Port: hears how servers do. Thread safe, and quick. */
public interface Faults {
    /** No conversation could be opened, while no other one with the server is open. */
    void unreachable(SmtpTarget target, Unreachable reason);

    /** The connection broke in the middle of a message. */
    void broken(SmtpTarget target, IOException reason);

    /** A conversation was opened. */
    void works(SmtpTarget target);
}
