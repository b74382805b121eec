package org.pillarbox.dns.resolver;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.pillarbox.dns.ResolverOptions;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.ResolverConfig;
import org.xbill.DNS.SimpleResolver;

/**
 * The name servers in use.
 *
 * @param options how they were chosen
 * @param servers in the order in which they are asked; each asks again by TCP what does not fit into a datagram
 * @param validated whether what they say comes with signatures that are checked; completes within the time of a question
 * @param looked when that was
 */
record Upstream(ResolverOptions options, List<Resolver> servers, CompletableFuture<Boolean> validated, Instant looked) {
    /** More are not waited for within one question. */
    private static final int MOST = 3;

    /** Room for most answers, and not for datagrams in pieces (RFC 9715). */
    private static final int DATAGRAM_BYTES = 1232;

    /** The machine may move to another network, and servers may begin or cease to pass on signatures. */
    private static final Duration KNOWN = Duration.ofMinutes(5);

    static Upstream of(ResolverOptions options, Signatures signatures, Clock clock) {
        List<InetSocketAddress> addresses = options.servers();
        if (addresses.isEmpty()) {
            ResolverConfig.refresh();
            addresses = ResolverConfig.getCurrentConfig().servers();
        }
        List<Resolver> plain = addresses.stream()
                .limit(MOST)
                .map(address -> resolver(address, options.limit()))
                .toList();
        if (!options.validated() || plain.isEmpty()) {
            return new Upstream(options, plain, CompletableFuture.completedFuture(false), clock.instant());
        }
        List<Resolver> checked = plain.stream().map(signatures::checked).toList();
        CompletableFuture<Boolean> works = signatures.arePassedOn(checked, options.limit());
        List<Resolver> either = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            either.add(new EitherResolver(works, checked.get(i), plain.get(i)));
        }
        return new Upstream(options, List.copyOf(either), works, clock.instant());
    }

    /** Whether these are still the servers to ask. */
    boolean holds(ResolverOptions wanted, Instant now) {
        boolean lasting = !wanted.servers().isEmpty() && !wanted.validated();
        return options.equals(wanted) && (lasting || looked.plus(KNOWN).isAfter(now));
    }

    private static Resolver resolver(InetSocketAddress address, Duration limit) {
        Resolver resolver = new SimpleResolver(address);
        resolver.setTimeout(limit);
        resolver.setEDNS(0, DATAGRAM_BYTES, 0, List.of());
        return resolver;
    }
}
