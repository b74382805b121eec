package org.pillarbox.routing.relay;

import java.net.InetAddress;
import java.util.Objects;
import java.util.Optional;
import org.pillarbox.api.mail.Peer;

/**
 * An SMTP client as this room sees it.
 *
 * @param peer its connection
 * @param account who has logged in by SMTP
 * @param collected whether mail was collected by POP3 from its address lately, when the session began
 */
public record RelayClient(Peer peer, Optional<String> account, boolean collected) {
    public RelayClient {
        Objects.requireNonNull(peer, "peer");
        Objects.requireNonNull(account, "account");
    }

    /** The client's address. */
    InetAddress address() {
        return peer.remote().getAddress();
    }
}
