package org.pillarbox.message.edit;

import java.util.Optional;
import org.pillarbox.api.mail.Address;

/** Port: which local users are written to elsewhere (manual 4.2.3.4.2). Costs no query. */
public interface ReplyAddresses {
    /** Nobody is. */
    ReplyAddresses NONE = address -> Optional.empty();

    /**
     * What stands for a local user's address in mail to the Internet; empty for all other addresses and for users without one.
     * When it has a name, that replaces the name in the header.
     */
    Optional<Mailbox> of(Address address);
}
