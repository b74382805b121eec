package org.pillarbox.api.password;

import org.pillarbox.api.login.LoginOutcome;
import org.pillarbox.api.login.PlainLogin;
import org.pillarbox.api.mail.Peer;

/** Lets users change their passwords. Stateless: the session holds the conversation, the proven password included. */
public interface PasswordListener {
    /** A peer has connected. */
    PasswordGreeting connected(Peer peer);

    /** Whether this peer may say passwords on this connection; in the clear only some may. */
    boolean mayTalk(Peer peer);

    /** Checks the present password; a wrong one counts as a failed log-in. Takes the same time for unknown users. */
    LoginOutcome login(PlainLogin login, Peer peer);

    /**
     * Replaces the password that was proven; from the answer on it is the new one everywhere. The present password is checked
     * once more, since the user may be locked out, forbidden or gone by now.
     */
    ReplacementOutcome replace(PasswordReplacement replacement, Peer peer);
}
