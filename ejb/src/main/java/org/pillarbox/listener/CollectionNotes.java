package org.pillarbox.listener;

import java.util.function.Consumer;
import org.pillarbox.api.login.LoginOutcome;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.routing.relay.Collected;

/** Notes from where mail is collected by POP3, for clients who may send then, and by whom. */
final class CollectionNotes {
    private final Collected collected;
    private final Consumer<String> checked;

    /** @param checked is told of each account that looks for its mail */
    CollectionNotes(Collected collected, Consumer<String> checked) {
        this.collected = collected;
        this.checked = checked;
    }

    /** A log-in was answered so; only one that was granted counts. */
    LoginOutcome answered(LoginOutcome outcome, Peer peer) {
        if (outcome instanceof LoginOutcome.Granted granted) {
            collected.loggedIn(peer.remoteHost());
            checked.accept(granted.account());
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
