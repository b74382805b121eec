package org.pillarbox.protocol.pop3;

import java.util.Optional;
import org.pillarbox.api.login.Mechanism;
import org.pillarbox.api.login.PlainLogin;

/** PASS (RFC 1939 §7). The password is all that follows the one space, spaces included. */
final class PassCommand implements Pop3Command {
    @Override
    public Pop3Reply run(Pop3Arguments arguments, Conversation conversation) {
        Optional<String> name = conversation.takeName();
        if (name.isEmpty()) {
            return new Pop3Reply.Bad("Give a name with USER first");
        }
        if (arguments.isEmpty()) {
            return new Pop3Reply.Bad("A password is missing");
        }
        if (!conversation.offers(Mechanism.PLAIN)) {
            return UserCommand.NOT_PERMITTED;
        }
        PlainLogin login = new PlainLogin("", name.get(), arguments.text());
        return conversation.loggedIn(conversation.listener().login(login, conversation.peer()));
    }
}
