package org.pillarbox.outmail.internet;

import java.net.InetAddress;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Knows this server among the exchangers of a domain, by its name or its addresses. */
final class Ourselves {
    private final Supplier<String> hostName;
    private final Predicate<InetAddress> own;

    /**
     * @param hostName what this server calls itself
     * @param own whether a connection to an address would come back to this machine
     */
    Ourselves(Supplier<String> hostName, Predicate<InetAddress> own) {
        this.hostName = hostName;
        this.own = own;
    }

    boolean is(Exchanger host) {
        return host.host().equalsIgnoreCase(hostName.get().toLowerCase(Locale.ROOT))
                || host.addresses().values().stream().anyMatch(own);
    }
}
