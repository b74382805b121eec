package org.pillarbox.protocol.pop3;

import org.pillarbox.api.login.Mechanism;

/** USER (RFC 1939 §7). Every name is welcome, so that none is given away. */
final class UserCommand implements Pop3Command {
    static final Pop3Reply NOT_PERMITTED = new Pop3Reply.Err("Plain-text log-in is not permitted on this connection");

    @Override
    public Pop3Reply run(Pop3Arguments arguments, Conversation conversation) throws Refusal {
        String name = arguments.text().strip();
        if (name.isEmpty()) {
            return new Pop3Reply.Bad("A name is missing");
        }
        if (!conversation.offers(Mechanism.PLAIN)) {
            return NOT_PERMITTED;
        }
        conversation.nameGiven(name);
        return new Pop3Reply.Ok("Send the password");
    }
}
