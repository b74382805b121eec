package org.pillarbox.inmail.pop3;

import java.util.Objects;
import org.pillarbox.settings.inmail.Pop3Login;

/**
 * Whose mailbox it is.
 *
 * @param method how that is proved
 * @param user sent as it stands, whatever characters it has
 * @param secret the password, or the token for {@link Pop3Login#XOAUTH2}
 */
public record Account(Pop3Login method, String user, String secret) {
    public Account {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(secret, "secret");
    }

    @Override
    public String toString() {
        return "Account[" + method + ", " + user + "]";
    }
}
