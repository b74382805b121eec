package org.pillarbox.outmail.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.pillarbox.outmail.internet.OutMail;
import org.pillarbox.outmail.internet.RelaySecret;
import org.pillarbox.outmail.internet.RelayTrial;
import org.pillarbox.settings.OutMailSettings;
import org.pillarbox.settings.SettingsAdministration;

/** Sending to the Internet for administrators. */
@Stateless
@Local(OutMail.class)
@RolesAllowed("admin")
public class OutMailBean implements OutMail {
    @Inject
    private SettingsAdministration administration;

    @Inject
    private RelaySecret secret;

    @Inject
    private RelayTrial trial;

    @Override
    public OutMailSettings settings() {
        return administration.get(OutMailSettings.class);
    }

    @Override
    public void save(OutMailSettings settings, Optional<String> password) {
        administration.save(secret.complete(settings, password, settings()));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public String tryRelays() {
        return trial.run().words();
    }
}
