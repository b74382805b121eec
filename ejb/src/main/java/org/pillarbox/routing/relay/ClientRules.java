package org.pillarbox.routing.relay;

import java.net.InetAddress;
import org.pillarbox.settings.AccessSettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.access.AccessArea;
import org.pillarbox.settings.access.AccessDecision;
import org.pillarbox.settings.access.AccessRules;

/** What SMTP's Access Restrictions say of addresses (manual 11.9.1). */
public final class ClientRules {
    private final Settings settings;

    /** Reads the restrictions at each use. */
    public ClientRules(Settings settings) {
        this.settings = settings;
    }

    /** What holds for this address. */
    public Decision of(InetAddress address) {
        AccessRules rules = settings.get(AccessSettings.class).of(AccessArea.SMTP);
        if (!rules.faults().isEmpty()) {
            // What cannot be read restricts nobody's connection, but it lets nobody out either.
            return Decision.REFUSED;
        }
        AccessDecision decision = rules.decide(address);
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
