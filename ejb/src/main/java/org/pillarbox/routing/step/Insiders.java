package org.pillarbox.routing.step;

import org.pillarbox.directory.UserDirectory;
import org.pillarbox.routing.Transit;

/** Tells internal mail: from the server, from a user who has logged in, or from one whom the sender's policy believes without that. */
final class Insiders {
    private final LocalDomains domains;
    private final UserDirectory users;

    Insiders(LocalDomains domains, UserDirectory users) {
        this.domains = domains;
        this.users = users;
    }

    boolean isInternal(Transit transit) {
        return transit.origin().mayRelay()
                || transit.envelope()
                        .reversePath()
                        .address()
                        .filter(domains::contains)
                        .flatMap(sender -> users.find(sender.localPart()))
                        .isPresent();
    }
}
