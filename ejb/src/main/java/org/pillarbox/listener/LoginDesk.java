package org.pillarbox.listener;

import java.util.EnumSet;
import java.util.Set;
import org.pillarbox.api.login.DigestLogin;
import org.pillarbox.api.login.LoginListener;
import org.pillarbox.api.login.LoginOutcome;
import org.pillarbox.api.login.Mechanism;
import org.pillarbox.api.login.PlainLogin;
import org.pillarbox.api.login.ScramChallenge;
import org.pillarbox.api.login.ScramOutcome;
import org.pillarbox.api.login.ScramProof;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.login.Authenticator;
import org.pillarbox.settings.Pop3Settings;
import org.pillarbox.settings.ServiceTls;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SmtpSettings;
import org.pillarbox.settings.TlsSettings;

/** Log-in of one protocol's clients: which ways are offered to whom, and who checks. */
final class LoginDesk implements LoginListener {
    private static final LoginOutcome UNAVAILABLE = new LoginOutcome.Unavailable();

    private final Authenticator authenticator;
    private final Protocol protocol;
    private final Settings settings;
    private final Bulkhead bulkhead;

    LoginDesk(Authenticator authenticator, Protocol protocol, Settings settings, Bulkhead bulkhead) {
        this.authenticator = authenticator;
        this.protocol = protocol;
        this.settings = settings;
        this.bulkhead = bulkhead;
    }

    @Override
    public Set<Mechanism> mechanisms(Peer peer) {
        if (lacksTls(peer)) {
            return Set.of();
        }
        Set<Mechanism> offered = EnumSet.of(Mechanism.SCRAM_SHA_256);
        boolean apopOnly =
                protocol == Protocol.POP3 && settings.get(Pop3Settings.class).requireApop();
        boolean plain = !apopOnly
                && (peer.tls().isPresent()
                        || peer.isLoopback()
                        || settings.get(SmtpSettings.class).plainLoginInClear());
        if (plain) {
            offered.add(Mechanism.PLAIN);
            offered.add(Mechanism.LOGIN);
        }
        if (authenticator.offersDigests()) {
            offered.add(Mechanism.CRAM_MD5);
        }
        // Where it is demanded it is announced, though without secrets it fails like a wrong password.
        if (apopOnly || protocol == Protocol.POP3 && authenticator.offersDigests()) {
            offered.add(Mechanism.APOP);
        }
        return offered;
    }

    /** Whether the service requires a connection that is encrypted, and this one is not yet. */
    boolean lacksTls(Peer peer) {
        return peer.tls().isEmpty() && settings.get(TlsSettings.class).of(peer.service()) == ServiceTls.REQUIRED;
    }

    @Override
    public LoginOutcome login(PlainLogin login, Peer peer) {
        return bulkhead.call(() -> authenticator.login(login, attempt(peer)), UNAVAILABLE);
    }

    @Override
    public ScramChallenge scramChallenge(String userName, Peer peer) {
        return authenticator.scramChallenge(userName);
    }

    @Override
    public ScramOutcome scramProof(ScramProof proof, Peer peer) {
        return bulkhead.call(
                () -> authenticator.scramProof(proof, attempt(peer)), new ScramOutcome(UNAVAILABLE, new byte[0]));
    }

    @Override
    public LoginOutcome digest(DigestLogin login, Peer peer) {
        return bulkhead.call(() -> authenticator.digest(login, attempt(peer)), UNAVAILABLE);
    }

    private Authenticator.Attempt attempt(Peer peer) {
        return new Authenticator.Attempt(protocol, peer.remoteHost(), peer.sessionId());
    }
}
