package org.pillarbox.routing.step;

import org.pillarbox.routing.Transit;

/** Tells internal mail: from the server, from a user who has logged in, or from one whom the sender's policy believes without that. */
final class Insiders {
    private final UserAddresses addresses;

    /** Knows users by the addresses that the sender's policy guards, so that no stranger can pass for one of them. */
    Insiders(UserAddresses addresses) {
        this.addresses = addresses;
    }

    boolean isInternal(Transit transit) {
        return transit.origin().mayRelay()
                || transit.envelope()
                        .reversePath()
                        .address()
                        .filter(sender -> !addresses.owners(sender).isEmpty())
                        .isPresent();
    }
}
