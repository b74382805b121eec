package org.pillarbox.outmail.internet;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.pillarbox.dns.ResolverOptions;
import org.pillarbox.settings.DirectSettings;
import org.pillarbox.settings.DnsServerAddress;
import org.pillarbox.settings.NetworkSettings;
import org.pillarbox.settings.Settings;

/** Whom SMTP Direct asks for exchangers, and for how long it remembers: the servers of its page, or those of Network Tweaks. */
public final class DirectDns implements Supplier<ResolverOptions> {
    private record Made(DirectSettings page, NetworkSettings network, ResolverOptions options) {}

    private final Settings settings;
    private volatile Made made;

    public DirectDns(Settings settings) {
        this.settings = settings;
    }

    /** The records in force are the same objects until they are changed, and so is what is made of them. */
    @Override
    public ResolverOptions get() {
        DirectSettings page = settings.get(DirectSettings.class);
        NetworkSettings network = settings.get(NetworkSettings.class);
        Made known = made;
        if (known == null || known.page() != page || known.network() != network) {
            known = new Made(page, network, options(page, network));
            made = known;
        }
        return known.options();
    }

    private static ResolverOptions options(DirectSettings page, NetworkSettings network) {
        List<String> servers = page.dnsServers().isEmpty() ? network.dnsServers() : page.dnsServers();
        return new ResolverOptions(
                servers.stream()
                        .flatMap(server -> DnsServerAddress.parse(server).stream())
                        .toList(),
                Duration.ofSeconds(network.dnsSeconds()),
                false,
                page.cacheEntries(),
                Duration.ofHours(page.cacheHours()),
                page.dane());
    }
}
