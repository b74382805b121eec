package org.pillarbox.settings;

import java.util.List;

/**
 * The Network Tweaks tab of Misc Settings (manual 16.6).
 *
 * @param connectionDelayMillis between a dial-up line's coming up and the first connection over it
 * @param connectAttempts to reach another server before that is an error
 * @param connectRetrySeconds between two attempts
 * @param serverSeconds after which a silent mail client's session is ended
 * @param clientSeconds after which another server's silence is an error
 * @param sizesLimited whether the four sizes below hold; otherwise the operating system chooses
 * @param sendBlockBytes written to a connection in one piece at most
 * @param receiveBlockBytes read from a connection in one piece at most
 * @param sendBufferBytes of the operating system, for one connection
 * @param receiveBufferBytes of the operating system, for one connection
 * @param sentAtOnce whether small pieces are sent without waiting for more (the Nagle algorithm is off)
 * @param systemDns whether hosts are looked up by the system, with its own times
 * @param dnsSeconds after which a question to the name service is given up
 * @param dnsServers as {@code address} or {@code address:port}, asked in this order; none for those of the system
 */
public record NetworkSettings(
        int connectionDelayMillis,
        int connectAttempts,
        int connectRetrySeconds,
        int serverSeconds,
        int clientSeconds,
        boolean sizesLimited,
        int sendBlockBytes,
        int receiveBlockBytes,
        int sendBufferBytes,
        int receiveBufferBytes,
        boolean sentAtOnce,
        boolean systemDns,
        int dnsSeconds,
        List<String> dnsServers) {
    public NetworkSettings {
        dnsServers = List.copyOf(dnsServers);
    }

    /** What holds until an administrator says otherwise. */
    public static NetworkSettings standard() {
        return new NetworkKind().defaults();
    }
}
