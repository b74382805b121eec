package org.pillarbox.outmail.smtp;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The host names that a certificate was made out for. */
final class CertificateNames {
    /** The kind of an alternative name that is a host's (RFC 5280 §4.2.1.6). */
    private static final Integer HOST = 2;

    private CertificateNames() {}

    /** Whether it bears one of these; {@code *.} in front of its own stands for one label (RFC 9525 §6.3). */
    static boolean match(X509Certificate certificate, List<String> names) throws CertificateParsingException {
        Collection<List<?>> alternatives =
                Optional.ofNullable(certificate.getSubjectAlternativeNames()).orElse(List.of());
        return alternatives.stream()
                .filter(each -> HOST.equals(each.get(0)))
                .map(each -> String.valueOf(each.get(1)).toLowerCase(Locale.ROOT))
                .anyMatch(own -> names.stream().anyMatch(name -> matches(own, name.toLowerCase(Locale.ROOT))));
    }

    private static boolean matches(String own, String name) {
        int dot = name.indexOf('.');
        return own.equals(name)
                || own.startsWith("*.") && dot > 0 && name.substring(dot).equals(own.substring(1));
    }
}
