package org.pillarbox.routing.relay;

import java.util.List;
import java.util.Objects;

/**
 * What the SMTP page's settings mean together.
 *
 * @param outside who may send to addresses outside, the surest first
 * @param openRelay whether somebody unknown at any address may
 * @param incomingRefused whether mail from other servers is refused
 * @param lan the networks that count as the LAN
 */
public record RelaySummary(List<Way> outside, boolean openRelay, boolean incomingRefused, List<String> lan) {
    /** Who may send to addresses outside. */
    public enum Way {
        /** Users who have logged in, from anywhere. */
        USERS,
        /** Who has collected mail by POP3 from the same address. */
        COLLECTED,
        /** Who has done so, where its address is allowed, in the LAN, or with the sender of a local user. */
        COLLECTED_ALLOWED,
        COLLECTED_LAN,
        COLLECTED_SENDER,
        /** Addresses that the restrictions let send without a log-in. */
        WITHOUT_LOGIN,
        /** Without any log-in: every address that the restrictions allow, every one in the LAN, everybody with a local user's sender. */
        ALLOWED,
        LAN,
        SENDER,
        /** Everybody. */
        ANYBODY
    }

    public RelaySummary {
        outside = List.copyOf(outside);
        Objects.requireNonNull(lan, "lan");
        lan = List.copyOf(lan);
    }
}
