package org.pillarbox.directory.login.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.pillarbox.directory.Accounts;
import org.pillarbox.directory.login.DigestCount;
import org.pillarbox.directory.login.DigestReadiness;
import org.pillarbox.settings.Settings;

/** Counts for administrators. */
@Stateless
@Local(DigestReadiness.class)
@RolesAllowed("admin")
public class DigestReadinessBean implements DigestReadiness {
    @Inject
    private Accounts accounts;

    @Inject
    private Settings settings;

    @Override
    public Readiness pop3() {
        return new DigestCount(accounts, settings).pop3();
    }
}
