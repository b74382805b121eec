package org.pillarbox.directory.login.bean;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.pillarbox.api.login.DigestLogin;
import org.pillarbox.api.login.LoginOutcome;
import org.pillarbox.api.login.PlainLogin;
import org.pillarbox.api.login.ScramChallenge;
import org.pillarbox.api.login.ScramOutcome;
import org.pillarbox.api.login.ScramProof;
import org.pillarbox.directory.Accounts;
import org.pillarbox.directory.external.ExternalPasswords;
import org.pillarbox.directory.login.Authenticator;
import org.pillarbox.directory.login.LoginRecords;
import org.pillarbox.directory.login.LoginScores;
import org.pillarbox.directory.login.PasswordAuthenticator;
import org.pillarbox.directory.secret.DigestSecrets;
import org.pillarbox.journal.security.SecurityLog;
import org.pillarbox.settings.Settings;

/** The authenticator of this node. */
@ApplicationScoped
public class AuthenticatorBean implements Authenticator {
    @Inject
    private Accounts accounts;

    @Inject
    private Settings settings;

    @Inject
    private LoginRecords records;

    @Inject
    private DigestSecrets secrets;

    @Inject
    private SecurityLog log;

    @Inject
    private ExternalPasswords external;

    private Authenticator authenticator;

    @PostConstruct
    void open() {
        Clock clock = Clock.systemUTC();
        authenticator = new PasswordAuthenticator(
                accounts, settings, records, secrets, log, new LoginScores(clock), external, clock);
    }

    @Override
    public LoginOutcome login(PlainLogin login, Attempt attempt) {
        return authenticator.login(login, attempt);
    }

    @Override
    public ScramChallenge scramChallenge(String userName) {
        return authenticator.scramChallenge(userName);
    }

    @Override
    public ScramOutcome scramProof(ScramProof proof, Attempt attempt) {
        return authenticator.scramProof(proof, attempt);
    }

    @Override
    public LoginOutcome digest(DigestLogin login, Attempt attempt) {
        return authenticator.digest(login, attempt);
    }

    @Override
    public boolean offersDigests() {
        return authenticator.offersDigests();
    }
}
