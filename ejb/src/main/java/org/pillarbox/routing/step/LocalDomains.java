package org.pillarbox.routing.step;

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
        return settings.get(LocalMailSettings.class).serves(address.domain());
    }

    /** The domain of names given without one. */
    public String defaultDomain() {
        return settings.get(LocalMailSettings.class).defaultDomain();
    }
}
