package org.pillarbox.filter.authenticity.spf;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.pillarbox.api.mail.Address;

/**
 * Whether a client may send for a domain (RFC 7208 §4.1).
 *
 * @param client its address
 * @param localPart of the sender; {@code postmaster} where there is none
 * @param domain of the sender, in lower case
 * @param helo what the client called itself
 */
public record SpfQuestion(InetAddress client, String localPart, String domain, String helo) {
    public SpfQuestion {
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(localPart, "localPart");
        domain = domain.toLowerCase(Locale.ROOT);
        Objects.requireNonNull(helo, "helo");
    }

    /** About the reverse path; about the client's own name where that is null (RFC 7208 §2.4). */
    public static SpfQuestion of(InetAddress client, Optional<Address> sender, String helo) {
        return sender.map(address -> new SpfQuestion(client, address.localPart(), address.domainKey(), helo))
                .orElseGet(() -> new SpfQuestion(client, "postmaster", helo, helo));
    }

    /** The sender as an address. */
    String sender() {
        return localPart + "@" + domain;
    }
}
