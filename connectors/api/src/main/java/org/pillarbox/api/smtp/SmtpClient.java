package org.pillarbox.api.smtp;

import java.util.Objects;
import java.util.Optional;
import org.pillarbox.api.mail.Peer;

/**
 * The client as the session knows it now.
 *
 * @param peer its connection
 * @param helo what it called itself, without control characters
 * @param extended whether it said EHLO
 * @param account the logged-in user
 * @param notes what the listener gave with its greeting
 */
public record SmtpClient(Peer peer, String helo, boolean extended, Optional<String> account, SmtpNotes notes) {
    public SmtpClient {
        Objects.requireNonNull(peer, "peer");
        Objects.requireNonNull(helo, "helo");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(notes, "notes");
    }
}
