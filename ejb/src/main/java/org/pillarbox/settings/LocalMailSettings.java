package org.pillarbox.settings;

import java.util.List;

/**
 * The Local Mail page (manual 12.1).
 *
 * @param hostName what the server calls itself
 * @param localDomains whose users live here; the first is the default domain; lower case
 */
public record LocalMailSettings(String hostName, List<String> localDomains) {
    public LocalMailSettings {
        localDomains = List.copyOf(localDomains);
    }
}
