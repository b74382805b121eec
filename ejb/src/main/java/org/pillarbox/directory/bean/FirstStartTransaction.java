package org.pillarbox.directory.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Optional;
import org.pillarbox.directory.FirstStart.OneTimePassword;
import org.pillarbox.directory.first.FirstAdministrator;
import org.pillarbox.directory.first.FirstPasswordFile;
import org.pillarbox.directory.first.SetupFile.Wanted;
import org.pillarbox.directory.jpa.JpaLoginFailures;
import org.pillarbox.journal.ErrorLog;

/** What happens to the directory at a start, all or nothing. */
@ApplicationScoped
public class FirstStartTransaction {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private AccountsOfThisServer here;

    @Inject
    private FirstPasswordFile passwordFile;

    @Inject
    private ErrorLog errors;

    /** Ends locks; creates the administrator where there is nobody. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<OneTimePassword> prepare(Optional<Wanted> wanted) {
        // The turn first: of several nodes that start together, one finds nobody. The new number makes all read anew.
        here.users().nextChange();
        new JpaLoginFailures(em).clearAll();
        if (!here.users().isEmpty()) {
            return Optional.empty();
        }
        return new FirstAdministrator(here.accounts(), passwordFile, errors, new SecureRandom()).create(wanted);
    }
}
