package org.pillarbox.settings;

import java.util.Objects;

/**
 * The programs that are run around each connection (manual 23, 23.1).
 *
 * @param postConnect run when a Connection has been made; empty for none
 * @param postConnectSeconds for which it may run
 * @param preDisconnect run before a Connection is closed; empty for none
 * @param preDisconnectSeconds for which it may run
 */
public record ConnectionCommandSettings(
        String postConnect, int postConnectSeconds, String preDisconnect, int preDisconnectSeconds) {
    public ConnectionCommandSettings {
        Objects.requireNonNull(postConnect, "postConnect");
        Objects.requireNonNull(preDisconnect, "preDisconnect");
    }
}
