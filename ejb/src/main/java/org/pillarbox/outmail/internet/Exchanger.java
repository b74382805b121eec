package org.pillarbox.outmail.internet;

import java.net.InetAddress;
import java.util.Objects;
import org.pillarbox.dns.Lookup;

/**
 * A host that may take a domain's mail.
 *
 * @param host its name, or an address where the domain was written as one
 * @param addresses what the name service says of it
 * @param secure whether signatures show that it is the domain's own choice (RFC 7672 §2.2.1)
 */
record Exchanger(String host, Lookup<InetAddress> addresses, boolean secure) {
    Exchanger {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(addresses, "addresses");
    }
}
