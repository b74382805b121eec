package org.pillarbox.settings;

import java.util.List;
import java.util.Locale;

/**
 * The Local Mail page (manual 12.1).
 *
 * @param hostName what the server calls itself; ASCII
 * @param localDomains whose users live here, at least one; the first is the default domain; lower case, in either spelling
 *     of an international name
 */
public record LocalMailSettings(String hostName, List<String> localDomains) {
    public LocalMailSettings {
        localDomains = List.copyOf(localDomains);
    }

    /** The domain from which users and the server itself write, in the spelling that every server understands. */
    public String defaultDomain() {
        return HostNames.ascii(localDomains.get(0));
    }

    /** Whether this domain is a local one, in any case and in either spelling of an international name (RFC 5891). */
    public boolean serves(String domain) {
        String key = domain.toLowerCase(Locale.ROOT);
        if (localDomains.contains(key)) {
            return true;
        }
        return isInternational(key)
                && localDomains.stream().anyMatch(local -> ascii(local).equals(ascii(key)));
    }

    private static boolean isInternational(String domain) {
        return domain.contains("xn--") || domain.chars().anyMatch(c -> c > 127);
    }

    private static String ascii(String domain) {
        try {
            return HostNames.ascii(domain);
        } catch (IllegalArgumentException noDomainName) {
            return domain;
        }
    }
}
