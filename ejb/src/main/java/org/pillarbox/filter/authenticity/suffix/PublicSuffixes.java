package org.pillarbox.filter.authenticity.suffix;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.Optional;

/** The organisational domains of domains (RFC 7489 §3.2). The list is read at the first question. Thread safe. */
public final class PublicSuffixes {
    private PublicSuffixes() {}

    /** The domain that an organisation has registered. Below a top level that is not in the list, it has two labels. */
    public static String organisation(String domain) {
        if (EffectiveTldFinder.getEffectiveTLD(domain) == null) {
            int last = domain.lastIndexOf('.');
            return domain.substring(domain.lastIndexOf('.', last - 1) + 1);
        }
        return Optional.ofNullable(EffectiveTldFinder.getAssignedDomain(domain, false, false))
                .filter(known -> !known.isEmpty())
                .orElse(domain);
    }
}
