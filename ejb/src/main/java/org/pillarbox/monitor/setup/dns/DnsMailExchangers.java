package org.pillarbox.monitor.setup.dns;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.pillarbox.monitor.setup.MailExchangers;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Asks name servers. Thread safe. */
public final class DnsMailExchangers implements MailExchangers {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Gives a resolver that belongs to one question. */
    interface Resolvers {
        /** A new one, asking the servers it was made for. */
        Resolver open() throws IOException;
    }

    private final Resolvers resolvers;

    /** Asks through these. */
    DnsMailExchangers(Resolvers resolvers) {
        this.resolvers = resolvers;
    }

    /** Asks the name servers that this machine is set up with. */
    public static DnsMailExchangers ofThisMachine() {
        return new DnsMailExchangers(ExtendedResolver::new);
    }

    @Override
    public List<String> of(String domain) throws IOException {
        Lookup lookup = new Lookup(absolute(domain), Type.MX);
        Resolver resolver = resolvers.open();
        resolver.setTimeout(PATIENCE);
        lookup.setResolver(resolver);
        lookup.setCache(null); // whoever has just changed the record wants to know of the new one
        Record[] records = lookup.run();
        switch (lookup.getResult()) {
            case Lookup.SUCCESSFUL:
                return List.of(records).stream()
                        .map(MXRecord.class::cast)
                        .sorted(Comparator.comparingInt(MXRecord::getPriority))
                        .map(record -> host(record.getTarget()))
                        .toList();
            case Lookup.HOST_NOT_FOUND, Lookup.TYPE_NOT_FOUND:
                return List.of();
            default:
                throw new IOException(lookup.getErrorString());
        }
    }

    /** The root names no host: whoever has it as mail exchanger takes no mail. */
    private static String host(Name target) {
        return target.equals(Name.root) ? "" : target.toString(true).toLowerCase(Locale.ROOT);
    }

    private static Name absolute(String domain) throws IOException {
        try {
            return Name.fromString(domain, Name.root);
        } catch (TextParseException e) {
            throw new IOException("not a name that can be asked for", e);
        }
    }
}
