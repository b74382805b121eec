package org.pillarbox.outmail.tlsreport;

import java.time.LocalDate;
import java.util.Objects;

/**
 * So many connections of a day.
 *
 * @param domain the recipients', in lower case; {@code *} for all that have no policy
 * @param host the exchanger, where it failed; else empty
 */
public record TlsCount(
        LocalDate day, String domain, TlsPolicy policy, TlsResult result, String host, long connections) {
    public TlsCount {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(host, "host");
    }
}
