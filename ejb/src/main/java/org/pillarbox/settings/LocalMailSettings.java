package org.pillarbox.settings;

import java.util.List;

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
}
