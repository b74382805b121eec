package org.pillarbox.dns.resolver;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.pillarbox.dns.ResolverOptions;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.ResolverConfig;
import org.xbill.DNS.SimpleResolver;

/**
 * The name servers in use.
 *
 * @param options how they were chosen
 * @param servers in the order in which they are asked; each asks again by TCP what does not fit into a datagram
 * @param looked when that was
 */
record Upstream(ResolverOptions options, List<Resolver> servers, Instant looked) {
    /** More are not waited for within one question. */
    private static final int MOST = 3;

    /** Room for most answers, and not for datagrams in pieces (RFC 9715). */
    private static final int DATAGRAM_BYTES = 1232;

    /** The machine may move to another network. */
    private static final Duration KNOWN = Duration.ofMinutes(5);

    static Upstream of(ResolverOptions options, Clock clock) {
        List<InetSocketAddress> addresses = options.servers();
        if (addresses.isEmpty()) {
            ResolverConfig.refresh();
            addresses = ResolverConfig.getCurrentConfig().servers();
        }
        return new Upstream(
                options,
                addresses.stream()
                        .limit(MOST)
                        .map(address -> resolver(address, options.limit()))
                        .toList(),
                clock.instant());
    }

    /** Whether these are still the servers to ask. */
    boolean holds(ResolverOptions wanted, Instant now) {
        return options.equals(wanted)
                && (!wanted.servers().isEmpty() || looked.plus(KNOWN).isAfter(now));
    }

    private static Resolver resolver(InetSocketAddress address, Duration limit) {
        Resolver resolver = new SimpleResolver(address);
        resolver.setTimeout(limit);
        resolver.setEDNS(0, DATAGRAM_BYTES, 0, List.of());
        return resolver;
    }
}
