package org.pillarbox.protocol.pop3;

import java.util.Locale;
import java.util.regex.Pattern;
import org.pillarbox.api.login.DigestLogin;
import org.pillarbox.api.login.Mechanism;

/** APOP (RFC 1939 §7): a name, and a digest of the greeting's time stamp with the password. */
final class ApopCommand implements Pop3Command {
    private static final Pattern HEX_DIGEST = Pattern.compile("[0-9a-f]{32}");

    @Override
    public Pop3Reply run(Pop3Arguments arguments, Conversation conversation) throws Refusal {
        String text = arguments.text().strip();
        int space = text.lastIndexOf(' ');
        String digest = text.substring(space + 1).toLowerCase(Locale.ROOT);
        if (space < 1 || !HEX_DIGEST.matcher(digest).matches()) {
            return new Pop3Reply.Bad("A name and a digest of 32 hex digits are needed");
        }
        if (!conversation.offers(Mechanism.APOP)) {
            return new Pop3Reply.Err("APOP is not offered on this connection");
        }
        String name = text.substring(0, space).strip();
        DigestLogin login = new DigestLogin(Mechanism.APOP, name, conversation.stamp(), digest);
        return conversation.loggedIn(conversation.listener().digest(login, conversation.peer()));
    }
}
