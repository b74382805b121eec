package org.pillarbox.outmail.lan;

import java.util.List;
import java.util.Optional;
import org.pillarbox.settings.LanForwardingSettings;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.LanTarget;

/** Facade for administrators: the LAN Forwarding page (manual 13.3). */
public interface LanForwarding {
    /** The settings in force. */
    LanForwardingSettings settings();

    /**
     * Stores all but the servers' own settings.
     *
     * @return what should be known of the rules, in words; empty when all is well
     * @throws org.pillarbox.settings.InvalidSetting naming the field; {@code rules} with the numbers of the lines
     */
    List<String> save(LanForwardingSettings settings);

    /**
     * Says how a server wants to be talked to; one that is known is replaced.
     *
     * @param target its sealed password does not count
     * @param password a new one; empty to keep the old one
     * @throws org.pillarbox.settings.InvalidSetting naming the field
     */
    void saveTarget(LanTarget target, Optional<String> password);

    /** Forgets what was said of a server. */
    void removeTarget(LanServer server);
}
