package org.pillarbox.dns.resolver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import org.pillarbox.dns.HostLookup;
import org.pillarbox.dns.Lookup;
import org.pillarbox.dns.Resolver;
import org.pillarbox.dns.ResolverOptions;
import org.xbill.DNS.Address;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;
import org.xbill.DNS.hosts.HostsFileParser;

/**
 * Finds hosts in the way that the administrator chose (manual 16.6.5): by the system itself and its own times; by the system, but
 * not for longer than one question may take; or, where name servers are given, by the hosts file and these servers.
 */
public final class NamedHosts implements HostLookup {
    private final Supplier<ResolverOptions> options;
    private final Resolver resolver;
    private final HostLookup system;
    private final SystemHosts patient;
    private final HostsFileParser file = new HostsFileParser();

    /**
     * @param system how the system looks hosts up
     * @param threads where it is waited for
     */
    public NamedHosts(Supplier<ResolverOptions> options, Resolver resolver, HostLookup system, ThreadFactory threads) {
        this.options = options;
        this.resolver = resolver;
        this.system = system;
        this.patient = new SystemHosts(system, threads);
    }

    @Override
    public List<InetAddress> addresses(String host) throws UnknownHostException {
        ResolverOptions now = options.get();
        if (Address.isDottedQuad(host) || host.indexOf(':') >= 0) {
            return List.of(InetAddress.getByName(host));
        }
        if (now.systemForHosts()) {
            return system.addresses(host);
        }
        return now.servers().isEmpty() ? patient.addresses(host, now.limit()) : asked(host);
    }

    private List<InetAddress> asked(String host) throws UnknownHostException {
        List<InetAddress> written = written(host);
        if (!written.isEmpty()) {
            return written;
        }
        Lookup<InetAddress> answer = resolver.addresses(host);
        if (answer instanceof Lookup.Failed<?> failed) {
            throw new UnknownHostException("The name service does not know about \"" + host + "\": " + failed.reason());
        }
        if (answer.values().isEmpty()) {
            throw new UnknownHostException("There is no host \"" + host + "\"");
        }
        return answer.values();
    }

    private List<InetAddress> written(String host) throws UnknownHostException {
        List<InetAddress> both = new ArrayList<>();
        try {
            Name name = Name.fromString(host, Name.root);
            for (int type : new int[] {Type.A, Type.AAAA}) {
                Optional<InetAddress> written = file.getAddressForHost(name, type);
                written.ifPresent(both::add);
            }
        } catch (IOException unreadable) {
            UnknownHostException unknown = new UnknownHostException("The hosts file or the name cannot be read");
            unknown.initCause(unreadable);
            throw unknown;
        }
        return both;
    }
}
