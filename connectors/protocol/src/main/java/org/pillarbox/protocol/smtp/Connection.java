package org.pillarbox.protocol.smtp;

import java.util.Optional;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.mail.TlsInfo;
import org.pillarbox.api.smtp.SmtpClient;
import org.pillarbox.api.smtp.SmtpNotes;

/**
 * What is known of a peer for as long as the line stands.
 *
 * @param peer the line
 * @param helo its name in EHLO or HELO, empty before
 * @param extended whether it said EHLO
 * @param account who is logged in
 * @param notes what the listener remembers of it
 */
record Connection(Peer peer, Optional<String> helo, boolean extended, Optional<String> account, SmtpNotes notes) {
    static Connection of(Peer peer) {
        return new Connection(peer, Optional.empty(), false, Optional.empty(), SmtpNotes.NONE);
    }

    Connection remembering(SmtpNotes what) {
        return new Connection(peer, helo, extended, account, what);
    }

    /** RFC 3207 §4.2: what was said in the clear counts for nothing. What we know of the line itself still holds. */
    Connection encrypted(TlsInfo tls) {
        return of(peer.encrypted(tls)).remembering(notes);
    }

    Connection greetedBy(String name, boolean ehlo) {
        return new Connection(peer, Optional.of(name), ehlo, account, notes);
    }

    Connection loggedIn(String name) {
        return new Connection(peer, helo, extended, Optional.of(name), notes);
    }

    boolean isEncrypted() {
        return peer.tls().isPresent();
    }

    SmtpClient client() {
        return new SmtpClient(peer, helo.orElse(""), extended, account, notes);
    }
}
