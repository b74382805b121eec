package org.pillarbox.connection.socks;

import java.util.Optional;
import org.pillarbox.settings.SocksSettings;

/** Facade for administrators: the SOCKS server (manual 16.2.1). */
public interface SocksAdministration {
    /** The settings in force. */
    SocksSettings settings();

    /**
     * Sees whether they could be replaced by these, and stores nothing.
     *
     * @throws org.pillarbox.settings.InvalidSetting naming the field
     */
    void check(SocksSettings wanted, Optional<String> password);

    /**
     * Replaces them.
     *
     * @param wanted its sealed password does not count
     * @param password what was typed as a new one; empty to keep the one there is
     * @throws org.pillarbox.settings.InvalidSetting naming the field
     */
    void save(SocksSettings wanted, Optional<String> password);
}
