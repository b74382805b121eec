package org.pillarbox.directory.login;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pillarbox.api.login.LoginOutcome;
import org.pillarbox.api.login.PlainLogin;
import org.pillarbox.directory.Account;
import org.pillarbox.directory.AccountsChanged;
import org.pillarbox.directory.DirectoryFixture;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.external.ExternalPasswords;
import org.pillarbox.directory.login.Authenticator.Attempt;
import org.pillarbox.directory.login.jpa.JpaLoginRecords;
import org.pillarbox.settings.SecuritySettings;
import org.pillarbox.settings.schema.DatabaseKind;

/** An authenticator over a directory on a real database. */
final class LoginFixture implements AutoCloseable {
    static final String OUTSIDE = "192.0.2.7";

    final DirectoryFixture directory;
    final LoginScores scores;
    final Authenticator authenticator;
    /** The external directory; nobody is asked unless the settings say so. */
    final ScriptedDirectory outside = new ScriptedDirectory();
    /** Happens between the comparison of a password and the keeping of its second form. */
    Runnable beforeDigestSecret = () -> {};

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
                new ExternalPasswords(directory.settings, outside, directory.clock),
                directory.clock);
    }

    /** The bean's transactions by hand. */
    private final class Records implements LoginRecords {
        @Override
        public int failed(long userId, Instant now, Duration window) {
            return call(records -> records.failed(userId, now, window));
        }

        @Override
        public void succeeded(long userId) {
            call(records -> {
                records.succeeded(userId);
                return null;
            });
        }

        @Override
        public void lock(long userId, Instant until) {
            call(records -> {
                records.lock(userId, until);
                return null;
            });
        }

        @Override
        public void keepDigestSecret(Account proven, String password) {
            beforeDigestSecret.run();
            call(records -> {
                records.keepDigestSecret(proven, password);
                return null;
            });
        }

        @Override
        public void acceptedOutside(Account proven, Optional<String> kept) {
            call(records -> {
                records.acceptedOutside(proven, kept);
                return null;
            });
        }

        @Override
        public byte[] decoySecret() {
            return call(LoginRecords::decoySecret);
        }

        private <T> T call(Function<LoginRecords, T> work) {
            List<AccountsChanged> pending = new ArrayList<>();
            T result =
                    directory.database.call(em -> work.apply(new JpaLoginRecords(em, directory.sealing, pending::add)));
            pending.forEach(directory.index::apply);
            return result;
        }
    }

    LoginOutcome login(Protocol door, String user, String password, String address) {
        return authenticator.login(new PlainLogin("", user, password), new Attempt(door, address, "s1"));
    }

    boolean opens(Protocol door, String user, String password) {
        return opens(door, user, password, OUTSIDE);
    }

    boolean opens(Protocol door, String user, String password, String address) {
        return login(door, user, password, address) instanceof LoginOutcome.Granted;
    }

    void fail(String user, int times, String address) {
        for (int i = 0; i < times; i++) {
            login(Protocol.POP3, user, "wrong-password", address);
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
