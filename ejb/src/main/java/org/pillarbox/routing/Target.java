package org.pillarbox.routing;

import org.pillarbox.api.mail.Address;
import org.pillarbox.directory.LocalUser;

/** Where a recipient's copy goes. */
public sealed interface Target {
    /** A user's folder. */
    record Mailbox(LocalUser user, String folder) implements Target {}

    /** The outgoing queue. */
    record OutQueue(Address address) implements Target {}
}
