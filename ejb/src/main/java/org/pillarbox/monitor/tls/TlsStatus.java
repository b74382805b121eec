package org.pillarbox.monitor.tls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pillarbox.settings.ServiceTls;

/** Facade for administrators: what TLS looks like on each service. */
public interface TlsStatus {
    /** The services in the page's order, and the console's HTTPS port behind them. */
    List<Row> services();

    /** What can be agreed on now, and what this Java has switched off of what is chosen. */
    Effective effective();

    /**
     * Connects to a service of this server and shakes hands; takes some seconds at most.
     *
     * @param service by its name; one that is not there gives a trial that says so
     */
    Trial test(String service);

    /**
     * A service.
     *
     * @param name its key
     * @param title what the console calls it
     * @param port that is open, or would be
     * @param running whether the port is open
     * @param fromTheStart whether TLS begins with the connection
     * @param asked what is asked of clients now
     * @param choices what can be asked; one alone cannot be changed
     */
    record Row(
            String name,
            String title,
            int port,
            boolean running,
            boolean fromTheStart,
            ServiceTls asked,
            List<ServiceTls> choices) {
        public Row {
            choices = List.copyOf(choices);
        }
    }

    /**
     * What handshakes can agree on.
     *
     * @param protocols the newest first
     * @param ciphers the preferred first
     * @param missing what is chosen and does not work here
     */
    record Effective(List<String> protocols, List<String> ciphers, List<String> missing) {
        public Effective {
            protocols = List.copyOf(protocols);
            ciphers = List.copyOf(ciphers);
            missing = List.copyOf(missing);
        }
    }

    /**
     * What came of a handshake.
     *
     * @param service its title
     * @param works whether it succeeded
     * @param words why not; empty when it did
     * @param protocol such as {@code TLSv1.3}
     * @param cipher that was agreed on
     * @param hosts whom the certificate names
     * @param issuer of the certificate
     * @param validUntil of the certificate
     * @param daysLeft until then; negative when it has ended
     */
    record Trial(
            String service,
            boolean works,
            String words,
            String protocol,
            String cipher,
            List<String> hosts,
            String issuer,
            Optional<Instant> validUntil,
            long daysLeft) {
        public Trial {
            hosts = List.copyOf(hosts);
        }

        /** One that failed. */
        public static Trial failed(String service, String words) {
            return new Trial(service, false, words, "", "", List.of(), "", Optional.empty(), 0);
        }
    }
}
