package org.pillarbox.directory.login.bean;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.pillarbox.directory.Accounts;
import org.pillarbox.directory.login.Authenticator;
import org.pillarbox.directory.login.Authenticator.Attempt;
import org.pillarbox.directory.login.ConsoleLogin.Which;
import org.pillarbox.directory.login.RemotePasswords;
import org.pillarbox.directory.login.RemoteReplacement;

/** Main Passwords changed from afar, each in a transaction of its own. */
@ApplicationScoped
public class RemotePasswordsBean implements RemotePasswords {
    @Inject
    private Authenticator authenticator;

    @Inject
    private Accounts accounts;

    @Inject
    private ReplacedPasswords passwords;

    private RemotePasswords remote;

    @PostConstruct
    void open() {
        remote = new RemoteReplacement(
                authenticator,
                accounts,
                (proven, current, replacement, attempt) ->
                        passwords.change(proven, Which.MAIN, current, replacement, attempt));
    }

    @Override
    @Transactional
    public Outcome replace(String userName, String current, String replacement, Attempt attempt) {
        return remote.replace(userName, current, replacement, attempt);
    }
}
