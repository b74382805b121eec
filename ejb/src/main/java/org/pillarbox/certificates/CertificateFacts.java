package org.pillarbox.certificates;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** What people want to know of a certificate. */
public final class CertificateFacts {
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private CertificateFacts() {}

    /** Its host names and IP addresses, in its own order; the subject's common name where it has none. */
    public static List<String> names(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        try {
            Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
            if (alternatives != null) {
                alternatives.stream()
                        .filter(name ->
                                name.get(0).equals(DNS_NAME) || name.get(0).equals(IP_ADDRESS))
                        .forEach(name -> names.add(String.valueOf(name.get(1)).toLowerCase(Locale.ROOT)));
            }
        } catch (CertificateParsingException unreadable) {
            names.clear();
        }
        return names.isEmpty() ? List.of(shortName(certificate.getSubjectX500Principal())) : List.copyOf(names);
    }

    /** Who issued it, in a word or two. */
    public static String issuer(X509Certificate certificate) {
        return shortName(certificate.getIssuerX500Principal());
    }

    /** Whether nobody but its own key vouches for it. */
    public static boolean isSelfSigned(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    /** Its key, such as {@code RSA 2048} or {@code EC 256}. */
    public static String key(X509Certificate certificate) {
        if (certificate.getPublicKey() instanceof RSAPublicKey rsa) {
            return "RSA " + rsa.getModulus().bitLength();
        }
        if (certificate.getPublicKey() instanceof ECPublicKey ec) {
            return "EC " + ec.getParams().getOrder().bitLength();
        }
        return certificate.getPublicKey().getAlgorithm();
    }

    /** Whole days until it ends; negative when it has ended. */
    public static long daysLeft(X509Certificate certificate, Instant now) {
        return Math.floorDiv(
                Duration.between(now, certificate.getNotAfter().toInstant()).toSeconds(),
                Duration.ofDays(1).toSeconds());
    }

    private static String shortName(X500Principal principal) {
        try {
            List<Rdn> parts = new LdapName(principal.getName(X500Principal.RFC2253)).getRdns();
            for (String kind : List.of("CN", "O", "OU")) {
                for (Rdn part : parts) {
                    if (part.getType().equalsIgnoreCase(kind) && part.getValue() instanceof String text) {
                        return text;
                    }
                }
            }
        } catch (InvalidNameException unreadable) {
            return principal.getName();
        }
        return principal.getName();
    }
}
