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
 */
public record SessionStatus(Peer peer, Optional<String> account, Instant since) {}
