package org.pillarbox.monitor.setup;

import java.io.IOException;
import java.util.List;
import org.pillarbox.dns.Lookup;
import org.pillarbox.dns.MailExchanger;
import org.pillarbox.dns.Resolver;

/** Asks the name service anew each time: whoever has just changed the record wants to know of the new one. */
public final class ResolvedMailExchangers implements MailExchangers {
    private final Resolver resolver;

    /** Asks this one. */
    public ResolvedMailExchangers(Resolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public List<String> of(String domain) throws IOException {
        resolver.forget(domain);
        Lookup<MailExchanger> answer = resolver.mx(domain);
        if (answer instanceof Lookup.Failed<?> failed) {
            throw new IOException(failed.reason());
        }
        return answer.values().stream().map(MailExchanger::host).toList();
    }
}
