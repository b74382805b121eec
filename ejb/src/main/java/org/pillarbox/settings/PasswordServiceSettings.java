package org.pillarbox.settings;

import java.util.Objects;
import org.pillarbox.api.mail.Peer;

/**
 * The Password service (manual 11.7).
 *
 * @param clearText from where passwords are taken without encryption
 */
public record PasswordServiceSettings(ClearText clearText) {
    /** From where passwords are taken without encryption; under TLS they are from everywhere. */
    public enum ClearText {
        THIS_COMPUTER,
        /** And from the networks that no stranger's packets come from (RFC 1918, RFC 3927, RFC 4193). */
        PRIVATE_NETWORKS,
        EVERYWHERE;

        private boolean includes(Peer peer) {
            return switch (this) {
                case THIS_COMPUTER -> peer.isLoopback();
                case PRIVATE_NETWORKS -> peer.isLoopback() || peer.isPrivate();
                case EVERYWHERE -> true;
            };
        }
    }

    public PasswordServiceSettings {
        Objects.requireNonNull(clearText, "clearText");
    }

    /** Whether this peer may say passwords on the line as it is. */
    public boolean mayTalk(Peer peer) {
        return peer.tls().isPresent() || clearText.includes(peer);
    }
}
