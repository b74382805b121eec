package org.pillarbox.routing.relay;

import java.net.InetAddress;
import org.pillarbox.settings.AccessSettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.access.AccessArea;
import org.pillarbox.settings.access.AccessDecision;

/** What SMTP's Access Restrictions say of addresses (manual 11.9.1). */
public final class ClientRules {
    private final Settings settings;

    /** Reads the restrictions at each use. */
    public ClientRules(Settings settings) {
        this.settings = settings;
    }

    /** What holds for this address. */
    public Decision of(InetAddress address) {
        AccessDecision decision =
                settings.get(AccessSettings.class).of(AccessArea.SMTP).decide(address);
        if (decision.isRefused()) {
            return Decision.REFUSED;
        }
        if (decision.isNoauth()) {
            return Decision.WITHOUT_LOGIN;
        }
        return decision.isForNamedUsers() ? Decision.FOR_USERS : Decision.ALLOWED;
    }

    /** What is said of an address. */
    public enum Decision {
        /** It may connect; also where nothing is restricted. */
        ALLOWED,
        /** It may, and needs no log-in. */
        WITHOUT_LOGIN,
        /** It may, for some users only, who must show who they are. */
        FOR_USERS,
        /** It may not, or no line is about it. */
        REFUSED
    }
}
