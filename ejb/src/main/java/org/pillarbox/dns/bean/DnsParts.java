package org.pillarbox.dns.bean;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.pillarbox.dns.HostLookup;
import org.pillarbox.dns.ResolverOptions;
import org.pillarbox.dns.resolver.DnsResolver;
import org.pillarbox.dns.resolver.NamedHosts;
import org.pillarbox.settings.DnsServerAddress;
import org.pillarbox.settings.NetworkSettings;
import org.pillarbox.settings.Settings;

/** Makes the parts that there is one of on this node. */
@ApplicationScoped
public class DnsParts {
    @Resource
    private ManagedThreadFactory threads;

    @Produces
    @Singleton
    DnsResolver resolver(Settings settings) {
        return new DnsResolver(options(settings), Clock.systemUTC());
    }

    @Produces
    @Singleton
    HostLookup hosts(Settings settings, DnsResolver resolver) {
        return new NamedHosts(options(settings), resolver, HostLookup.OF_SYSTEM, threads);
    }

    /** The record in force is the same object until it is changed, and so is what is made of it. */
    private static Supplier<ResolverOptions> options(Settings settings) {
        return new Supplier<>() {
            private volatile NetworkSettings from;
            private volatile ResolverOptions made;

            @Override
            public ResolverOptions get() {
                NetworkSettings now = settings.get(NetworkSettings.class);
                ResolverOptions known = made;
                if (now == from && known != null) {
                    return known;
                }
                ResolverOptions next = options(now);
                made = next;
                from = now;
                return next;
            }
        };
    }

    private static ResolverOptions options(NetworkSettings settings) {
        return new ResolverOptions(
                settings.dnsServers().stream()
                        .flatMap(server -> DnsServerAddress.parse(server).stream())
                        .toList(),
                Duration.ofSeconds(settings.dnsSeconds()),
                settings.systemDns());
    }
}
