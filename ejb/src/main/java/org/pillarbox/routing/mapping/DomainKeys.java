package org.pillarbox.routing.mapping;

import java.net.IDN;
import java.util.Locale;
import org.pillarbox.message.Wildcard;

/** The one spelling of a domain in which it is compared: lower case, international labels in ASCII (RFC 5891). */
final class DomainKeys {
    private static final int LAST_ASCII = 127;

    private DomainKeys() {}

    /** The spelling of a domain, or of a pattern of domains: labels with a wildcard stay as they are. */
    static String of(String domain) {
        String lower = domain.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c <= LAST_ASCII)) {
            return lower;
        }
        StringBuilder key = new StringBuilder(lower.length());
        for (String label : lower.split("\\.", -1)) {
            key.append(key.isEmpty() ? "" : ".").append(Wildcard.isIn(label) ? label : ascii(label));
        }
        return key.toString();
    }

    private static String ascii(String label) {
        try {
            return IDN.toASCII(label, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noDomainName) {
            return label;
        }
    }
}
