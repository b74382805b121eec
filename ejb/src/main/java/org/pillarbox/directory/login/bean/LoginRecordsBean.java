package org.pillarbox.directory.login.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.directory.Account;
import org.pillarbox.directory.AccountsChanged;
import org.pillarbox.directory.PasswordSealing;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.jpa.JpaLoginFailures;
import org.pillarbox.directory.jpa.JpaUsers;
import org.pillarbox.directory.login.LoginRecords;
import org.pillarbox.directory.login.jpa.JpaSharedSecret;
import org.pillarbox.directory.secret.Passwords;

/** Each call in a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class LoginRecordsBean implements LoginRecords {
    private static final String DECOYS = "scram-decoys";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private PasswordSealing sealing;

    @Inject
    private Event<AccountsChanged> changes;

    @Override
    public int failed(long userId, Instant now, Duration window) {
        return new JpaLoginFailures(em).add(userId, now, window);
    }

    @Override
    public void succeeded(long userId) {
        new JpaLoginFailures(em).clear(userId);
    }

    @Override
    public void lock(long userId, Instant until) {
        JpaUsers users = new JpaUsers(em);
        long change = users.nextChange();
        if (users.account(userId).isPresent()) {
            Account locked = users.lock(userId, Optional.of(until));
            changes.fire(new AccountsChanged(change, List.of(locked), Set.of()));
        }
    }

    @Override
    public void keepDigestSecret(long userId, UserName name, String password) {
        JpaUsers users = new JpaUsers(em);
        long change = users.nextChange();
        users.account(userId).ifPresent(account -> {
            Passwords kept = account.passwords().withDigestSecret(sealing.digestSecret(name, password));
            changes.fire(new AccountsChanged(change, List.of(users.update(userId, kept)), Set.of()));
        });
    }

    @Override
    public byte[] decoySecret() {
        return new JpaSharedSecret(em).get(DECOYS, new SecureRandom());
    }
}
