package org.pillarbox.directory.login;

import java.util.Optional;
import org.pillarbox.api.login.LoginOutcome;
import org.pillarbox.api.login.PlainLogin;
import org.pillarbox.directory.Account;
import org.pillarbox.directory.Accounts;
import org.pillarbox.directory.login.Authenticator.Attempt;

/** Proves the present password as a log-in does, and then replaces it by the rules that hold for all who change their own. */
public final class RemoteReplacement implements RemotePasswords {
    /** What replaces the Main Password of a user who has proven it. */
    @FunctionalInterface
    public interface Replacement {
        /** Why not, in words; empty when it is done. */
        Optional<String> change(Account proven, String current, String replacement, Attempt attempt);
    }

    private final Authenticator authenticator;
    private final Accounts accounts;
    private final Replacement passwords;

    public RemoteReplacement(Authenticator authenticator, Accounts accounts, Replacement passwords) {
        this.authenticator = authenticator;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public Outcome replace(String userName, String current, String replacement, Attempt attempt) {
        LoginOutcome login = authenticator.login(new PlainLogin("", userName, current), attempt);
        if (login instanceof LoginOutcome.Unavailable) {
            return new Outcome.Unavailable();
        }
        Optional<Account> proven =
                login instanceof LoginOutcome.Granted granted ? accounts.account(granted.account()) : Optional.empty();
        return proven.map(account -> passwords
                        .change(account, current, replacement, attempt)
                        .<Outcome>map(Outcome.Refused::new)
                        .orElseGet(Outcome.Replaced::new))
                .orElseGet(Outcome.Denied::new);
    }
}
