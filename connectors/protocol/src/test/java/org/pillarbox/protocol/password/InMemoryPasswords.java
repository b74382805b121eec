package org.pillarbox.protocol.password;

import java.util.ArrayList;
import java.util.List;
import org.pillarbox.api.login.LoginOutcome;
import org.pillarbox.api.login.PlainLogin;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.password.PasswordGreeting;
import org.pillarbox.api.password.PasswordListener;
import org.pillarbox.api.password.PasswordReplacement;
import org.pillarbox.api.password.ReplacementOutcome;

/** One user with a password. New ones need eight characters, no space, and must be other than the present one. */
final class InMemoryPasswords implements PasswordListener {
    final List<String> wishes = new ArrayList<>();
    String user = "ann";
    String password = "correct-horse-7";
    String product = "Pillarbox";
    boolean clearForbidden;
    boolean forbidden;
    boolean directoryGone;
    boolean goneInBetween;
    boolean keptOutside;

    @Override
    public PasswordGreeting connected(Peer peer) {
        return new PasswordGreeting(product);
    }

    @Override
    public boolean mayTalk(Peer peer) {
        return !clearForbidden || peer.tls().isPresent();
    }

    @Override
    public LoginOutcome login(PlainLogin login, Peer peer) {
        if (directoryGone) {
            return new LoginOutcome.Unavailable();
        }
        boolean right =
                login.userName().equalsIgnoreCase(user) && login.password().equals(password);
        return right && !forbidden ? new LoginOutcome.Granted(user) : new LoginOutcome.Denied();
    }

    @Override
    public ReplacementOutcome replace(PasswordReplacement wish, Peer peer) {
        wishes.add(wish.replacement());
        if (directoryGone) {
            return new ReplacementOutcome.Unavailable();
        }
        if (goneInBetween || !wish.account().equals(user) || !wish.current().equals(password)) {
            return new ReplacementOutcome.Denied();
        }
        if (keptOutside) {
            return new ReplacementOutcome.Refused("This password is kept in the directory of FIRM; change it there");
        }
        if (wish.replacement().codePointCount(0, wish.replacement().length()) < 8) {
            return new ReplacementOutcome.Refused("A password needs at least 8 characters");
        }
        if (wish.replacement().indexOf(' ') >= 0) {
            return new ReplacementOutcome.Refused("A password must not contain a space");
        }
        if (wish.replacement().equals(password)) {
            return new ReplacementOutcome.Refused("The new password is the old one");
        }
        password = wish.replacement();
        return new ReplacementOutcome.Replaced();
    }
}
