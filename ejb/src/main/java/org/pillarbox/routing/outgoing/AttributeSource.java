package org.pillarbox.routing.outgoing;

import org.pillarbox.directory.LocalUser;
import org.pillarbox.message.edit.SenderAttributes;

/** Port: what the address book says of a user. Costs no query. */
public interface AttributeSource {
    /** All that is known of this user. */
    SenderAttributes of(LocalUser user);
}
