package org.pillarbox.directory.login.jpa;

import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.pillarbox.directory.Account;
import org.pillarbox.directory.AccountsChanged;
import org.pillarbox.directory.PasswordSealing;
import org.pillarbox.directory.jpa.JpaLoginFailures;
import org.pillarbox.directory.jpa.JpaUsers;
import org.pillarbox.directory.login.LoginRecords;
import org.pillarbox.directory.secret.Passwords;

/** What log-ins leave behind, by JPA. Works in the entity manager's transaction, which must be one for each call. */
public final class JpaLoginRecords implements LoginRecords {
    private static final String DECOYS = "scram-decoys";

    private final EntityManager em;
    private final PasswordSealing sealing;
    private final Consumer<AccountsChanged> announce;

    /** @param announce told of changes within the transaction */
    public JpaLoginRecords(EntityManager em, PasswordSealing sealing, Consumer<AccountsChanged> announce) {
        this.em = em;
        this.sealing = sealing;
        this.announce = announce;
    }

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
            announce(change, users.lock(userId, Optional.of(until)));
        }
    }

    @Override
    public void keepDigestSecret(Account proven, String password) {
        JpaUsers users = new JpaUsers(em);
        long change = users.nextChange();
        users.account(proven.id())
                .map(Account::passwords)
                // Another password may have been set since this one was proven.
                .filter(passwords -> passwords.main().equals(proven.passwords().main()))
                .ifPresent(passwords -> {
                    Passwords kept = passwords.withDigestSecret(sealing.digestSecret(proven.name(), password));
                    announce(change, users.update(proven.id(), kept));
                });
    }

    @Override
    public void acceptedOutside(Account proven, Optional<String> kept) {
        JpaUsers users = new JpaUsers(em);
        long change = users.nextChange();
        users.account(proven.id())
                .map(Account::passwords)
                .filter(passwords -> passwords.main().equals(proven.passwords().main()))
                .ifPresent(passwords -> {
                    Passwords changed = kept.map(password -> sealing.main(passwords, proven.name(), password))
                            .orElseGet(() -> sealing.withoutMain(passwords));
                    announce(change, users.update(proven.id(), changed));
                });
    }

    @Override
    public byte[] decoySecret() {
        return new JpaSharedSecret(em).get(DECOYS, new SecureRandom());
    }

    private void announce(long change, Account stored) {
        announce.accept(new AccountsChanged(change, List.of(stored), Set.of()));
    }
}
