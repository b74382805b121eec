package org.pillarbox.directory.login;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.api.login.LoginOutcome;
import org.pillarbox.api.login.PlainLogin;
import org.pillarbox.directory.AccountsChanged;
import org.pillarbox.directory.DirectoryFixture;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.jpa.JpaLoginFailures;
import org.pillarbox.directory.jpa.JpaUsers;
import org.pillarbox.directory.login.Authenticator.Attempt;
import org.pillarbox.directory.login.Authenticator.Door;
import org.pillarbox.directory.login.jpa.JpaSharedSecret;
import org.pillarbox.settings.SecuritySettings;
import org.pillarbox.settings.schema.DatabaseKind;

/** An authenticator over a directory on a real database. */
final class LoginFixture implements AutoCloseable {
    static final String OUTSIDE = "192.0.2.7";

    final DirectoryFixture directory;
    final LoginScores scores;
    final Authenticator authenticator;

    LoginFixture(DatabaseKind kind, Path keys) throws Exception {
        directory = new DirectoryFixture(kind, keys);
        scores = new LoginScores(directory.clock);
        authenticator = new PasswordAuthenticator(
                directory.index,
                directory.settings,
                new Records(),
                directory.secrets,
                directory.securityLog(),
                scores,
                directory.clock);
    }

    /** The bean's transactions by hand. */
    private final class Records implements LoginRecords {
        @Override
        public int failed(long userId, Instant now, Duration window) {
            return directory.database.call(em -> new JpaLoginFailures(em).add(userId, now, window));
        }

        @Override
        public void succeeded(long userId) {
            directory.database.inTransaction(em -> new JpaLoginFailures(em).clear(userId));
        }

        @Override
        public void lock(long userId, Instant until) {
            directory.index.apply(directory.database.call(em -> {
                JpaUsers users = new JpaUsers(em);
                return new AccountsChanged(
                        users.nextChange(), List.of(users.lock(userId, Optional.of(until))), Set.of());
            }));
        }

        @Override
        public void keepDigestSecret(long userId, UserName name, String password) {
            directory.index.apply(directory.database.call(em -> {
                JpaUsers users = new JpaUsers(em);
                long change = users.nextChange();
                var kept = users.account(userId)
                        .orElseThrow()
                        .passwords()
                        .withDigestSecret(directory.sealing.digestSecret(name, password));
                return new AccountsChanged(change, List.of(users.update(userId, kept)), Set.of());
            }));
        }

        @Override
        public byte[] decoySecret() {
            return directory.database.call(em -> new JpaSharedSecret(em).get("decoys", new SecureRandom()));
        }
    }

    LoginOutcome login(Door door, String user, String password, String address) {
        return authenticator.login(new PlainLogin("", user, password), new Attempt(door, address, "s1"));
    }

    boolean opens(Door door, String user, String password) {
        return opens(door, user, password, OUTSIDE);
    }

    boolean opens(Door door, String user, String password, String address) {
        return login(door, user, password, address) instanceof LoginOutcome.Granted;
    }

    void fail(String user, int times, String address) {
        for (int i = 0; i < times; i++) {
            login(Door.POP3, user, "wrong-password", address);
        }
    }

    void security(SecuritySettings settings) {
        directory.changedSettings.put(SecuritySettings.class, settings);
    }

    @Override
    public void close() {
        directory.close();
    }
}
