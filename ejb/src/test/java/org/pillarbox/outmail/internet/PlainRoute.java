package org.pillarbox.outmail.internet;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pillarbox.dns.Resolver;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.outmail.sts.KeptPolicy;
import org.pillarbox.outmail.sts.PolicyMemory;
import org.pillarbox.outmail.sts.StsPolicies;
import org.pillarbox.outmail.tlsreport.TlsCount;
import org.pillarbox.outmail.tlsreport.TlsCounts;
import org.pillarbox.outmail.tlsreport.TlsTally;
import org.pillarbox.settings.Settings;

/** SMTP Direct to exchangers of a test, of which nothing is published. */
final class PlainRoute {
    private PlainRoute() {}

    static DirectRoute to(int port, Settings settings, Resolver resolver, ErrorLog errors, Clock clock) {
        StsPolicies none = new StsPolicies(
                resolver,
                domain -> {
                    throw new IOException("there is no web");
                },
                new NoMemory(),
                errors,
                clock);
        TlsTally tally = new TlsTally(new NoCounts(), errors, clock);
        return new DirectRoute(
                new DirectRoute.Ports(settings, resolver, (domain, day) -> true, none, tally),
                clock,
                new Reach(address -> false, port, ""));
    }

    private static final class NoMemory implements PolicyMemory {
        @Override
        public Optional<KeptPolicy> find(String domain) {
            return Optional.empty();
        }

        @Override
        public void keep(String domain, KeptPolicy policy) {
            throw new IllegalStateException("there was no policy");
        }
    }

    private static final class NoCounts implements TlsCounts {
        @Override
        public void add(Collection<TlsCount> counts) {
            // Nobody looks at them.
        }

        @Override
        public List<TlsCount> since(LocalDate day, int most) {
            return List.of();
        }
    }
}
