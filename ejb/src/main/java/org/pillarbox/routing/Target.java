package org.pillarbox.routing;

import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.directory.LocalUser;

/** Where a recipient's copy goes. */
public sealed interface Target {
    /** A user's folder. */
    record Mailbox(LocalUser user, String folder) implements Target {}

    /**
     * The outgoing queue.
     *
     * @param address to whom
     * @param host the server of the own network that is to get it; empty for the ordinary way
     * @param sender under which address it leaves; empty for the envelope's own
     */
    record OutQueue(Address address, Optional<String> host, Optional<Address> sender) implements Target {
        /** Under the envelope's own sender. */
        public OutQueue(Address address, Optional<String> host) {
            this(address, host, Optional.empty());
        }
    }
}
