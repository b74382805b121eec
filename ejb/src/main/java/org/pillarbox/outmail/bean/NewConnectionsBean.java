package org.pillarbox.outmail.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.pillarbox.connection.ConnectionAdministration;
import org.pillarbox.outmail.internet.NewConnections;
import org.pillarbox.outmail.internet.RelaySecret;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;

/** New Connections for administrators. */
@Stateless
@Local(NewConnections.class)
@RolesAllowed("admin")
public class NewConnectionsBean implements NewConnections {
    @Inject
    private ConnectionAdministration connections;

    @Inject
    private RelaySecret secret;

    @Override
    public void check(Connection wanted, Optional<String> linkPassword, Optional<String> relayPassword) {
        SettingKinds.of(Connections.class).check(connections.wouldBe(completed(wanted, relayPassword), linkPassword));
    }

    @Override
    public int add(Connection wanted, Optional<String> linkPassword, Optional<String> relayPassword) {
        return connections.add(completed(wanted, relayPassword), linkPassword);
    }

    /** It has no password yet that could be kept. */
    private Connection completed(Connection wanted, Optional<String> relayPassword) {
        return wanted.with(secret.complete(wanted.outMail(), relayPassword, wanted.outMail()));
    }
}
