package org.pillarbox.routing.step;

import java.net.IDN;
import java.util.List;
import org.pillarbox.api.mail.Address;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;

/** Which domains live here, as the Local Mail page says. Both spellings of an international name are one (RFC 5891). */
public final class LocalDomains {
    private final Settings settings;

    /** Reads the page's record at each use. */
    public LocalDomains(Settings settings) {
        this.settings = settings;
    }

    /** Whether the address lies in a local domain. */
    public boolean contains(Address address) {
        List<String> domains = settings.get(LocalMailSettings.class).localDomains();
        String key = address.domainKey();
        if (domains.contains(key)) {
            return true;
        }
        return isInternational(key)
                && domains.stream().anyMatch(domain -> ascii(domain).equals(ascii(key)));
    }

    /** The domain of names given without one. */
    public String defaultDomain() {
        return settings.get(LocalMailSettings.class).defaultDomain();
    }

    private static boolean isInternational(String domain) {
        return domain.contains("xn--") || domain.chars().anyMatch(c -> c > 127);
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException noDomainName) {
            return domain;
        }
    }
}
