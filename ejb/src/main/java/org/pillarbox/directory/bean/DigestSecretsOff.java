package org.pillarbox.directory.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.pillarbox.settings.SecuritySettings;
import org.pillarbox.settings.SettingsChanged;

/** Forgets the second form of all passwords when the administrator no longer has it kept. */
@ApplicationScoped
public class DigestSecretsOff {
    @Inject
    private AccountsOfThisServer here;

    /** Runs after the setting is in force. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void changed(@Observes SettingsChanged change) {
        if (change.after() instanceof SecuritySettings after && !after.keepDigestSecrets()) {
            here.users().nextChange(); // the next refresh reads the accounts anew
            here.users().forgetDigestSecrets();
        }
    }
}
