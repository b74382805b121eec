package org.pillarbox.outmail.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pillarbox.outmail.internet.OutMail;
import org.pillarbox.outmail.internet.RelaySecret;
import org.pillarbox.outmail.internet.RelayTrial;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.OutMailSettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;

/** Sending to the Internet for administrators. */
@Stateless
@Local(OutMail.class)
@RolesAllowed("admin")
public class OutMailBean implements OutMail {
    private static final String SENDS_NOTHING =
            "Every domain is forbidden now: where domains are listed, only listed ones are sent to. Add an entry * to allow the"
                    + " others.";

    @Inject
    private SettingsAdministration administration;

    @Inject
    private RelaySecret secret;

    @Inject
    private RelayTrial trial;

    @Override
    public Optional<OutMailSettings> settings(int connection) {
        return administration.get(Connections.class).find(connection).map(Connection::outMail);
    }

    @Override
    public Map<Integer, String> connections() {
        Map<Integer, String> names = new TreeMap<>();
        administration.get(Connections.class).all().forEach(one -> names.put(one.number(), one.name()));
        return names;
    }

    @Override
    public List<String> save(int connection, OutMailSettings settings, Optional<String> password) {
        Connections now = administration.get(Connections.class);
        Connection before =
                now.find(connection).orElseThrow(() -> new InvalidSetting("connection", "This connection has gone"));
        administration.save(now.with(before.with(secret.complete(settings, password, before.outMail()))));
        return settings.departure().domainFilter().isSendingNothing() ? List.of(SENDS_NOTHING) : List.of();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public String tryRelays(int connection) {
        return trial.run(connection).words();
    }
}
