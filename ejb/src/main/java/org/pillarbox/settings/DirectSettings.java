package org.pillarbox.settings;

import java.util.List;
import java.util.Objects;

/**
 * How mail goes straight to the mail exchangers of its recipients (manual 6.4.3). There is one set for all Connections.
 *
 * @param dnsServers as {@code address} or {@code address:port}, asked in this order; none for those of Network Tweaks
 * @param retryMinutes between two tries of one message
 * @param cacheEntries answers of the name service that are kept
 * @param cacheHours an answer is kept no longer than this, however long its owner lets it be kept
 * @param threads that send at the same time
 * @param warnings whether senders are told that their mail takes long
 * @param warningHours after which they are
 * @param failureHours after which a message is given up
 * @param dane whether servers are held to the certificates that their domains publish in signed zones (RFC 7672)
 * @param mtaSts whether servers are held to the policies that their domains publish on the web (RFC 8461)
 */
public record DirectSettings(
        List<String> dnsServers,
        int retryMinutes,
        int cacheEntries,
        int cacheHours,
        int threads,
        DelayWarnings warnings,
        int warningHours,
        int failureHours,
        boolean dane,
        boolean mtaSts) {
    public DirectSettings {
        dnsServers = List.copyOf(dnsServers);
        Objects.requireNonNull(warnings, "warnings");
    }

    /** What holds until an administrator says otherwise. */
    public static DirectSettings standard() {
        return new DirectKind().defaults();
    }
}
