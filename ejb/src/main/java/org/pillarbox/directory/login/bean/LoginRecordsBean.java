package org.pillarbox.directory.login.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.pillarbox.directory.Account;
import org.pillarbox.directory.AccountsChanged;
import org.pillarbox.directory.PasswordSealing;
import org.pillarbox.directory.login.LoginRecords;
import org.pillarbox.directory.login.jpa.JpaLoginRecords;

/** Each call in a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class LoginRecordsBean implements LoginRecords {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private PasswordSealing sealing;

    @Inject
    private Event<AccountsChanged> changes;

    @Override
    public int failed(long userId, Instant now, Duration window) {
        return records().failed(userId, now, window);
    }

    @Override
    public void succeeded(long userId) {
        records().succeeded(userId);
    }

    @Override
    public void lock(long userId, Instant until) {
        records().lock(userId, until);
    }

    @Override
    public void keepDigestSecret(Account proven, String password) {
        records().keepDigestSecret(proven, password);
    }

    @Override
    public void acceptedOutside(Account proven, Optional<String> kept) {
        records().acceptedOutside(proven, kept);
    }

    @Override
    public byte[] decoySecret() {
        return records().decoySecret();
    }

    private LoginRecords records() {
        return new JpaLoginRecords(em, sealing, changes::fire);
    }
}
