package org.pillarbox.directory.login;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.pillarbox.api.login.DigestLogin;
import org.pillarbox.api.login.LoginOutcome;
import org.pillarbox.api.login.PlainLogin;
import org.pillarbox.api.login.ScramChallenge;
import org.pillarbox.api.login.ScramOutcome;
import org.pillarbox.api.login.ScramProof;
import org.pillarbox.directory.Account;
import org.pillarbox.directory.Accounts;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.external.ExternalPasswords;
import org.pillarbox.directory.external.ExternalPasswords.Answer;
import org.pillarbox.directory.secret.DigestSecrets;
import org.pillarbox.directory.secret.ScramVerifier;
import org.pillarbox.journal.security.SecurityLog;
import org.pillarbox.settings.SecuritySettings;
import org.pillarbox.settings.Settings;

/** Checks log-ins against the passwords of the directory, and where one is set up, of an external one. */
public final class PasswordAuthenticator implements Authenticator {
    private static final LoginOutcome DENIED = new LoginOutcome.Denied();

    private final Accounts accounts;
    private final Settings settings;
    private final LoginRecords records;
    private final DigestSecrets secrets;
    private final LoginPolicy policy;
    private final ExternalPasswords external;
    private final CredentialCache cache;
    private final DecoySecret decoys;

    public PasswordAuthenticator(
            Accounts accounts,
            Settings settings,
            LoginRecords records,
            DigestSecrets secrets,
            SecurityLog log,
            LoginScores scores,
            ExternalPasswords external,
            Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.records = records;
        this.decoys = new DecoySecret(records);
        this.secrets = secrets;
        this.policy = new LoginPolicy(settings, records, log, scores, clock);
        this.external = external;
        this.cache = new CredentialCache(clock, new SecureRandom());
    }

    @Override
    public LoginOutcome login(PlainLogin login, Attempt attempt) {
        if (!accounts.isHealthy()) {
            return new LoginOutcome.Unavailable();
        }
        Optional<Account> account = find(login.userName());
        ScramVerifier verifier =
                account.map(user -> verifier(user, attempt.protocol())).orElseGet(() -> decoy(login.userName()));
        boolean locked =
                account.filter(user -> policy.isLockedOut(user, attempt)).isPresent();
        if (account.isPresent() && !locked && cache.knows(verifier, login.password())) {
            return admit(account.get(), login.authorizationId(), attempt, false);
        }
        if (policy.isHeldBack(login.userName(), attempt)) {
            return DENIED;
        }
        boolean fits = verifier.matches(login.password()) && account.isPresent();
        if (locked) {
            return askForShow(login, account, attempt, fits);
        }
        if (!fits) {
            return askOutside(login, account, attempt);
        }
        cache.verified(verifier, login.password());
        keepDigestSecret(account.get(), verifier, login.password());
        return admit(account.get(), login.authorizationId(), attempt, true);
    }

    /**
     * Nothing opens a locked account. The directory is asked about somebody made up, as for names that nobody has, whether the
     * stored password fits or not: the time tells neither who has an account nor what its password is.
     */
    private LoginOutcome askForShow(PlainLogin login, Optional<Account> account, Attempt attempt, boolean fits) {
        if (external.ask(Optional.empty(), attempt.protocol(), login.password()) == Answer.UNAVAILABLE) {
            policy.undecided(login.userName(), attempt);
            return new LoginOutcome.Unavailable();
        }
        if (fits) {
            return admit(account.orElseThrow(), login.authorizationId(), attempt, true);
        }
        policy.failed(login.userName(), account, attempt);
        return DENIED;
    }

    /** The stored password is another one; where it is set up so, an external directory decides. */
    private LoginOutcome askOutside(PlainLogin login, Optional<Account> account, Attempt attempt) {
        Answer answer = external.ask(account, attempt.protocol(), login.password());
        if (answer == Answer.UNAVAILABLE) {
            policy.undecided(login.userName(), attempt);
            return new LoginOutcome.Unavailable();
        }
        if (answer != Answer.ACCEPTED || account.isEmpty()) {
            policy.failed(login.userName(), account, attempt);
            return DENIED;
        }
        Account proven = account.get();
        boolean kept = external.isCaching();
        if (kept || proven.passwords().mustChange()) {
            LoginPolicy.attempt(
                    () -> records.acceptedOutside(proven, kept ? Optional.of(login.password()) : Optional.empty()));
        }
        if (kept) {
            policy.tookOver(proven, attempt);
        }
        return admit(accounts.account(proven.id()).orElse(proven), login.authorizationId(), attempt, true);
    }

    @Override
    public ScramChallenge scramChallenge(String userName) {
        ScramVerifier verifier =
                find(userName).map(user -> user.passwords().main()).orElseGet(() -> decoy(userName));
        return new ScramChallenge(verifier.salt(), verifier.iterations());
    }

    @Override
    public ScramOutcome scramProof(ScramProof proof, Attempt attempt) {
        if (!accounts.isHealthy()) {
            return new ScramOutcome(new LoginOutcome.Unavailable(), new byte[0]);
        }
        Optional<Account> account = find(proof.userName());
        ScramVerifier verifier =
                account.map(user -> verifier(user, attempt.protocol())).orElseGet(() -> decoy(proof.userName()));
        boolean fits = verifier.accepts(proof.clientProof(), proof.authMessage());
        LoginOutcome outcome = settle(proof.userName(), proof.authorizationId(), account, fits, attempt);
        boolean granted = outcome instanceof LoginOutcome.Granted;
        return new ScramOutcome(outcome, granted ? verifier.serverSignature(proof.authMessage()) : new byte[0]);
    }

    @Override
    public LoginOutcome digest(DigestLogin login, Attempt attempt) {
        if (!offersDigests()) {
            return DENIED;
        }
        if (!accounts.isHealthy()) {
            return new LoginOutcome.Unavailable();
        }
        Optional<Account> account = find(login.userName());
        Optional<byte[]> password = account.flatMap(user -> user.passwords()
                .digestSecret()
                .flatMap(kept -> secrets.open(user.name().key(), kept)));
        byte[] compared = password.orElseGet(() -> decoy(login.userName()).salt());
        boolean fits = DigestCheck.fits(login, compared) && password.isPresent();
        return settle(login.userName(), "", account, fits, attempt);
    }

    @Override
    public boolean offersDigests() {
        return settings.get(SecuritySettings.class).keepDigestSecrets();
    }

    private LoginOutcome settle(
            String userName, String authorizationId, Optional<Account> account, boolean fits, Attempt attempt) {
        if (policy.isHeldBack(userName, attempt)) {
            return DENIED;
        }
        if (!fits || account.isEmpty()) {
            policy.failed(userName, account, attempt);
            return DENIED;
        }
        return admit(account.get(), authorizationId, attempt, true);
    }

    /** The password is right. Nobody may act as somebody else. */
    private LoginOutcome admit(Account account, String authorizationId, Attempt attempt, boolean fresh) {
        boolean self = authorizationId.isEmpty()
                || LoginNames.userName(authorizationId, settings)
                        .equalsIgnoreCase(account.name().value());
        if (!self || !policy.admits(account, attempt)) {
            return DENIED;
        }
        policy.succeeded(account, attempt, fresh);
        return new LoginOutcome.Granted(account.name().value());
    }

    private Optional<Account> find(String typed) {
        return accounts.account(LoginNames.userName(typed, settings));
    }

    private static ScramVerifier verifier(Account account, Protocol door) {
        return door == Protocol.WEB
                ? account.passwords().forWeb()
                : account.passwords().main();
    }

    private void keepDigestSecret(Account account, ScramVerifier verified, String password) {
        boolean wanted = offersDigests() && account.passwords().digestSecret().isEmpty();
        if (wanted && verified.equals(account.passwords().main())) {
            LoginPolicy.attempt(() -> records.keepDigestSecret(account, password));
        }
    }

    private ScramVerifier decoy(String typed) {
        String name = LoginNames.userName(typed, settings).toLowerCase(Locale.ROOT);
        return ScramVerifier.decoy(name, decoys.secret());
    }
}
