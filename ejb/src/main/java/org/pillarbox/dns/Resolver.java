package org.pillarbox.dns;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Port: asks the name service. Safe for threads; what was learnt is kept for as long as it holds, also that there is nothing.
 * Names are in ASCII (RFC 5890) and always whole: no search domains are added.
 */
public interface Resolver {
    /**
     * Begins a question and returns at once. The future always completes, and never exceptionally, within the time that the
     * administrator allows for one question; a name that cannot be asked for is {@link Lookup.Failed}. Several may be under way
     * together. What hangs on it must not wait: it runs on the thread that all answers come on.
     */
    <T> CompletableFuture<Lookup<T>> begin(String name, RecordType<T> type);

    /** Forgets what was learnt of a name, so that the next question goes out; what others have asked just now may answer it. */
    void forget(String name);

    /** Asks and waits, for so long at most as one question may take. Never on a thread that others depend on. */
    default <T> Lookup<T> ask(String name, RecordType<T> type) {
        return begin(name, type).join();
    }

    /** The texts of a name; a byte is a character. */
    default Lookup<String> txt(String name) {
        return ask(name, RecordType.TXT);
    }

    /** The hosts that take a domain's mail, the most preferred first. */
    default Lookup<MailExchanger> mx(String domain) {
        return ask(domain, RecordType.MX);
    }

    /** The names that an address says it has; nobody has to believe it. */
    default Lookup<String> ptr(InetAddress address) {
        return ask(ReverseName.of(address), RecordType.PTR);
    }

    /** The addresses of a host, IPv4 first; both kinds are asked for at the same time, and one of them will do. */
    default CompletableFuture<Lookup<InetAddress>> beginAddresses(String host) {
        return begin(host, RecordType.A).thenCombine(begin(host, RecordType.AAAA), Resolver::both);
    }

    /** The same, and waits. */
    default Lookup<InetAddress> addresses(String host) {
        return beginAddresses(host).join();
    }

    private static Lookup<InetAddress> both(Lookup<Inet4Address> v4, Lookup<Inet6Address> v6) {
        List<InetAddress> both = new ArrayList<>(v4.values());
        both.addAll(v6.values());
        if (!both.isEmpty()) {
            boolean secure =
                    (v4.values().isEmpty() || v4.isSecure()) && (v6.values().isEmpty() || v6.isSecure());
            return new Lookup.Found<>(both, Holds.shorter(v4, v6), secure);
        }
        if (v4 instanceof Lookup.Failed<?> failed) {
            return new Lookup.Failed<>(failed.reason(), failed.timedOut());
        }
        if (v6 instanceof Lookup.Failed<?> failed) {
            return new Lookup.Failed<>(failed.reason(), failed.timedOut());
        }
        boolean exists = v4 instanceof Lookup.NotFound<?> four && four.nameExists();
        return new Lookup.NotFound<>(exists, Holds.shorter(v4, v6));
    }
}
