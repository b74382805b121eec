package org.pillarbox.connection.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.pillarbox.connection.socks.SocksAdministration;
import org.pillarbox.connection.socks.SocksSecret;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.SocksSettings;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;

/** The SOCKS server for administrators. */
@Stateless
@Local(SocksAdministration.class)
@RolesAllowed("admin")
public class SocksAdministrationBean implements SocksAdministration {
    @Inject
    private SettingsAdministration administration;

    @Inject
    private SocksSecret secret;

    @Override
    public SocksSettings settings() {
        return administration.get(SocksSettings.class);
    }

    @Override
    public void check(SocksSettings wanted, Optional<String> password) {
        SettingKinds.of(SocksSettings.class).check(completed(wanted, password));
    }

    @Override
    public void save(SocksSettings wanted, Optional<String> password) {
        administration.save(completed(wanted, password));
    }

    private SocksSettings completed(SocksSettings wanted, Optional<String> password) {
        if (!wanted.isSet()) {
            administration.get(Connections.class).all().stream()
                    .filter(Connection::throughSocks)
                    .findFirst()
                    .ifPresent(user -> {
                        throw new InvalidSetting(
                                "socksAddress", "The Connection \"" + user.name() + "\" goes through this server");
                    });
        }
        return secret.complete(wanted, password, settings());
    }
}
