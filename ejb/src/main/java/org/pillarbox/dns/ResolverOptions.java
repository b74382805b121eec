package org.pillarbox.dns;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Whom to ask, how patiently, and what is remembered.
 *
 * @param servers asked in this order; none for those of the machine
 * @param limit for one question, with all its detours
 * @param systemForHosts whether hosts are looked up by the system itself, in the caller's thread and with its own times
 * @param keptEntries answers that are kept; when there are more, those not asked for the longest go
 * @param keptFor no answer is kept for longer, and none for longer than its owner says
 * @param validated whether signatures are checked up to the root (RFC 4035), where the servers pass them on
 */
public record ResolverOptions(
        List<InetSocketAddress> servers,
        Duration limit,
        boolean systemForHosts,
        int keptEntries,
        Duration keptFor,
        boolean validated) {
    private static final int MANY = 20_000;

    public ResolverOptions {
        servers = List.copyOf(servers);
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(keptFor, "keptFor");
    }

    /** With a memory that is large enough for a busy server, and forgets within an hour. */
    public ResolverOptions(List<InetSocketAddress> servers, Duration limit, boolean systemForHosts) {
        this(servers, limit, systemForHosts, MANY, Duration.ofHours(1), false);
    }
}
