package org.pillarbox.routing;

import org.pillarbox.directory.LocalUser;

/** Port: whether a message would go into a user's quarantine. Answered from what is known already, without a query. */
public interface QuarantineCheck {
    /** No filter runs: nothing is spam. */
    QuarantineCheck NONE = (user, transit) -> false;

    /** What was found out while the message came in. */
    QuarantineCheck BY_FINDINGS =
            (user, transit) -> transit.findings().quarantine().isPresent();

    /** Whether this message is spam to this user. */
    boolean quarantines(LocalUser user, Transit transit);
}
