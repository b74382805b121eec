package org.pillarbox.listener;

import org.pillarbox.api.login.LoginOutcome;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.routing.relay.Collected;

/** Notes from where mail is collected by POP3, for clients who may send then. */
final class CollectionNotes {
    private final Collected collected;

    CollectionNotes(Collected collected) {
        this.collected = collected;
    }

    /** A log-in was answered so; only one that was granted counts. */
    LoginOutcome answered(LoginOutcome outcome, Peer peer) {
        if (outcome instanceof LoginOutcome.Granted) {
            collected.loggedIn(peer.remoteHost());
        }
        return outcome;
    }

    /** A maildrop was opened. */
    void opened(String lease, Peer peer) {
        collected.opened(lease, peer.remoteHost());
    }

    /** It was closed. */
    void ended(String lease) {
        collected.ended(lease);
    }
}
