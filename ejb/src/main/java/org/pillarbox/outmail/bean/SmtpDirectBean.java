package org.pillarbox.outmail.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.pillarbox.outmail.internet.SmtpDirect;
import org.pillarbox.settings.DirectSettings;
import org.pillarbox.settings.SettingsAdministration;

/** Sending straight to mail exchangers, for administrators. */
@Stateless
@Local(SmtpDirect.class)
@RolesAllowed("admin")
public class SmtpDirectBean implements SmtpDirect {
    @Inject
    private SettingsAdministration administration;

    @Override
    public DirectSettings settings() {
        return administration.get(DirectSettings.class);
    }

    @Override
    public void save(DirectSettings settings) {
        administration.save(settings);
    }
}
