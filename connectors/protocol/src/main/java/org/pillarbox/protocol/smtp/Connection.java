package org.pillarbox.protocol.smtp;

import java.util.Optional;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.mail.TlsInfo;
import org.pillarbox.api.smtp.SmtpClient;

/**
 * What is known of a peer for as long as the line stands.
 *
 * @param peer the line
 * @param helo its name in EHLO or HELO, empty before
 * @param extended whether it said EHLO
 * @param account who is logged in
 */
record Connection(Peer peer, Optional<String> helo, boolean extended, Optional<String> account) {
    static Connection of(Peer peer) {
        return new Connection(peer, Optional.empty(), false, Optional.empty());
    }

    /** RFC 3207 §4.2: what was said in the clear counts for nothing. */
    Connection encrypted(TlsInfo tls) {
        return of(peer.encrypted(tls));
    }

    Connection greetedBy(String name, boolean ehlo) {
        return new Connection(peer, Optional.of(name), ehlo, account);
    }

    Connection loggedIn(String name) {
        return new Connection(peer, helo, extended, Optional.of(name));
    }

    boolean isEncrypted() {
        return peer.tls().isPresent();
    }

    SmtpClient client() {
        return new SmtpClient(peer, helo.orElse(""), extended, account);
    }
}
