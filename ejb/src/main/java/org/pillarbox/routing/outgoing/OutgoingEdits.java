package org.pillarbox.routing.outgoing;

import java.util.function.UnaryOperator;
import org.pillarbox.api.mail.Address;
import org.pillarbox.message.edit.Patch;
import org.pillarbox.routing.acceptance.AcceptedMessage;
import org.pillarbox.store.StoredContent;

/** Port: how a message is changed before it leaves for the Internet. */
public interface OutgoingEdits {
    /** Nothing is ever changed. */
    OutgoingEdits NONE = (content, message) -> Patch.NONE;

    /** The change of this message, by the settings of now. Never throws: a message that cannot be read stays as it is. */
    Patch of(StoredContent content, AcceptedMessage message);

    /** What the addresses of its envelope become, by the settings of now. */
    default UnaryOperator<Address> addresses(AcceptedMessage message) {
        return UnaryOperator.identity();
    }
}
