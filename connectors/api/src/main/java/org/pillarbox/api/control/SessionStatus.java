package org.pillarbox.api.control;

import java.time.Instant;
import java.util.Optional;
import org.pillarbox.api.mail.Peer;

/**
 * One open session.
 *
 * @param peer the other end
 * @param account the logged-in user
 * @param since when it connected
 * @param accountSince when it was last found out who has logged in; when it connected where nobody has
 */
public record SessionStatus(Peer peer, Optional<String> account, Instant since, Instant accountSince) {
    /** One of which no more is known than when it connected. */
    public SessionStatus(Peer peer, Optional<String> account, Instant since) {
        this(peer, account, since, since);
    }
}
