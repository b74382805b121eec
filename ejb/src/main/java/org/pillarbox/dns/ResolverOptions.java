package org.pillarbox.dns;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Whom to ask, and how patiently.
 *
 * @param servers asked in this order; none for those of the machine
 * @param limit for one question, with all its detours
 * @param systemForHosts whether hosts are looked up by the system itself, in the caller's thread and with its own times
 */
public record ResolverOptions(List<InetSocketAddress> servers, Duration limit, boolean systemForHosts) {
    public ResolverOptions {
        servers = List.copyOf(servers);
        Objects.requireNonNull(limit, "limit");
    }
}
