package org.pillarbox.outmail.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.pillarbox.outmail.lan.LanForwarding;
import org.pillarbox.outmail.lan.LanSecrets;
import org.pillarbox.outmail.lan.LanTargetList;
import org.pillarbox.routing.lan.Arrivals;
import org.pillarbox.routing.lan.LanRules;
import org.pillarbox.settings.LanForwardingSettings;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.LanTarget;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SettingsAdministration;

/** LAN forwarding for administrators. */
@Stateless
@Local(LanForwarding.class)
@RolesAllowed("admin")
public class LanForwardingBean implements LanForwarding {
    @Inject
    private SettingsAdministration administration;

    @Inject
    private Settings inForce;

    @Inject
    private LanSecrets secrets;

    @Override
    public LanForwardingSettings settings() {
        return administration.get(LanForwardingSettings.class);
    }

    @Override
    public List<String> save(LanForwardingSettings settings) {
        administration.save(settings.withTargets(settings().targets()));
        return LanRules.parse(settings.rules()).warnings(new Arrivals(inForce).all());
    }

    @Override
    public void saveTarget(LanTarget target, Optional<String> password) {
        administration.save(new LanTargetList(settings(), secrets).with(target, password));
    }

    @Override
    public void removeTarget(LanServer server) {
        administration.save(new LanTargetList(settings(), secrets).without(server));
    }
}
