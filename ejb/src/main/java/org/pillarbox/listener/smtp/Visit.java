package org.pillarbox.listener.smtp;

import java.util.Objects;
import org.pillarbox.api.smtp.SmtpClient;

/**
 * One client on one connection.
 *
 * @param client as the session knows it now
 * @param notes what is remembered of it
 */
public record Visit(SmtpClient client, VisitNotes notes) {
    public Visit {
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(notes, "notes");
    }

    /** The visit of a client that was met with {@link VisitNotes}. */
    public static Visit of(SmtpClient client) {
        return new Visit(client, (VisitNotes) client.notes());
    }

    /** Whether nothing is known of the client: it has not logged in, and the administrator has not named it. */
    public boolean isStranger() {
        return client.account().isEmpty() && !notes.isTrusted();
    }
}
