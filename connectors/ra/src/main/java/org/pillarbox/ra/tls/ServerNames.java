package org.pillarbox.ra.tls;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The host names of a certificate (RFC 6125 §6.4): its alternative names, with {@code *} for one whole first label.
 *
 * @param exact in lower case
 * @param wildcards what follows the {@code *}, such as {@code .example.com}
 */
record ServerNames(Set<String> exact, Set<String> wildcards) {
    /** How subjectAltName numbers host names (RFC 5280 §4.2.1.6). */
    private static final int DNS_NAME = 2;

    static ServerNames of(X509Certificate certificate) throws CertificateParsingException {
        Set<String> exact = new HashSet<>();
        Set<String> wildcards = new HashSet<>();
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        if (names != null) {
            for (List<?> name : names) {
                if (name.get(0).equals(DNS_NAME)) {
                    String host = String.valueOf(name.get(1)).toLowerCase(Locale.ROOT);
                    if (host.startsWith("*.")) {
                        wildcards.add(host.substring(1));
                    } else {
                        exact.add(host);
                    }
                }
            }
        }
        return new ServerNames(Set.copyOf(exact), Set.copyOf(wildcards));
    }

    /** Whether the certificate has just this name; the name is in lower case. */
    boolean has(String host) {
        return exact.contains(host);
    }

    /** Whether a wildcard of the certificate stands for this name; the name is in lower case. */
    boolean covers(String host) {
        int dot = host.indexOf('.');
        return dot > 0 && wildcards.contains(host.substring(dot));
    }
}
