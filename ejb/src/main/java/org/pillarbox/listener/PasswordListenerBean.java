package org.pillarbox.listener;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.ejb3.annotation.ResourceAdapter;
import org.pillarbox.api.login.LoginOutcome;
import org.pillarbox.api.login.PlainLogin;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.password.PasswordGreeting;
import org.pillarbox.api.password.PasswordListener;
import org.pillarbox.api.password.PasswordReplacement;
import org.pillarbox.api.password.ReplacementOutcome;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.login.Authenticator;
import org.pillarbox.directory.login.RemotePasswords;
import org.pillarbox.settings.PasswordServiceSettings;
import org.pillarbox.settings.Settings;

/** Lets users change their passwords. */
@MessageDriven(messageListenerInterface = PasswordListener.class)
@ResourceAdapter("#pillarbox-ra.rar")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordListenerBean implements PasswordListener {
    @Inject
    private Settings settings;

    @Inject
    private Authenticator authenticator;

    @Inject
    private RemotePasswords passwords;

    @Inject
    private Bulkhead bulkhead;

    private LoginDesk logins;
    private Identity identity;

    @PostConstruct
    void open() {
        logins = new LoginDesk(authenticator, Protocol.PASSWORD, settings, bulkhead);
        identity = new Identity(settings);
    }

    @Override
    public PasswordGreeting connected(Peer peer) {
        return new PasswordGreeting(identity.product());
    }

    @Override
    public boolean mayTalk(Peer peer) {
        return !logins.lacksTls(peer)
                && settings.get(PasswordServiceSettings.class).mayTalk(peer);
    }

    @Override
    public LoginOutcome login(PlainLogin login, Peer peer) {
        return logins.login(login, peer);
    }

    @Override
    public ReplacementOutcome replace(PasswordReplacement wish, Peer peer) {
        return bulkhead.call(
                () -> outcome(passwords.replace(
                        wish.account(),
                        wish.current(),
                        wish.replacement(),
                        new Authenticator.Attempt(Protocol.PASSWORD, peer.remoteHost(), peer.sessionId()))),
                new ReplacementOutcome.Unavailable());
    }

    private static ReplacementOutcome outcome(RemotePasswords.Outcome outcome) {
        if (outcome instanceof RemotePasswords.Outcome.Replaced) {
            return new ReplacementOutcome.Replaced();
        }
        if (outcome instanceof RemotePasswords.Outcome.Refused refused) {
            return new ReplacementOutcome.Refused(refused.reason());
        }
        return outcome instanceof RemotePasswords.Outcome.Denied
                ? new ReplacementOutcome.Denied()
                : new ReplacementOutcome.Unavailable();
    }
}
