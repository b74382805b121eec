package org.pillarbox.protocol.password;

import java.util.Optional;
import org.pillarbox.api.login.LoginOutcome;
import org.pillarbox.api.login.PlainLogin;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.mail.TlsInfo;
import org.pillarbox.api.password.PasswordListener;
import org.pillarbox.api.password.PasswordReplacement;
import org.pillarbox.api.password.ReplacementOutcome;

/** What a session knows of its client, for the commands to ask and to change. */
final class Conversation {
    /** After so many the line is closed, so that guessing needs a new connection, which the adapter counts. */
    private static final int MAX_FAILED_LOGINS = 3;

    /** Who has proven a password, and which. */
    private record Proof(String account, String password) {}

    private final PasswordListener listener;
    private final boolean startTlsOffered;
    private Peer peer;
    private PasswordState state = PasswordState.NAMELESS;
    private String name = "";
    private Optional<Proof> proof = Optional.empty();
    private int failedLogins;

    Conversation(Peer peer, PasswordListener listener, boolean startTlsOffered) {
        this.listener = listener;
        this.peer = peer;
        this.startTlsOffered = startTlsOffered;
    }

    PasswordReply greet() {
        String product = listener.connected(peer).product();
        String named = product.isEmpty() ? "" : product + " - ";
        return new PasswordReply.Ok(named + "Hello who are you (type USER <userid>)");
    }

    PasswordState state() {
        return state;
    }

    boolean isEncrypted() {
        return peer.tls().isPresent();
    }

    boolean canStartTls() {
        return startTlsOffered && !isEncrypted();
    }

    /** Everything said in the clear is forgotten. */
    void encrypted(TlsInfo tls) {
        peer = peer.encrypted(tls);
        forget();
    }

    /** Whether passwords may be said on this connection. */
    boolean mayTalk() {
        return listener.mayTalk(peer);
    }

    PasswordReply notInTheClear() {
        return new PasswordReply.No(
                "Passwords are not taken without encryption from where you are; change yours on the web page");
    }

    void named(String given) {
        name = given;
        state = PasswordState.NAMED;
    }

    /** A name serves for one password. */
    PasswordReply prove(String password) {
        LoginOutcome outcome = listener.login(new PlainLogin("", name, password), peer);
        forget();
        if (outcome instanceof LoginOutcome.Granted granted) {
            proof = Optional.of(new Proof(granted.account(), password));
            state = PasswordState.PROVEN;
            return new PasswordReply.Ok("Now type NEWPASS <new password>");
        }
        if (outcome instanceof LoginOutcome.Unavailable) {
            return new PasswordReply.No("Passwords cannot be checked now, try again later");
        }
        return denied();
    }

    /** What is refused can be typed again, otherwise. */
    PasswordReply replace(String replacement) {
        Proof proven = proof.orElseThrow();
        ReplacementOutcome outcome =
                listener.replace(new PasswordReplacement(proven.account(), proven.password(), replacement), peer);
        if (outcome instanceof ReplacementOutcome.Replaced) {
            // The old password is of no use to anybody any more; who it was counts until the line closes.
            proof = Optional.of(new Proof(proven.account(), ""));
            state = PasswordState.CHANGED;
            return new PasswordReply.Ok("New password accepted - Thanks");
        }
        if (outcome instanceof ReplacementOutcome.Refused refused) {
            return new PasswordReply.No(refused.reason());
        }
        if (outcome instanceof ReplacementOutcome.Unavailable) {
            return new PasswordReply.No("The password cannot be changed now, try again later");
        }
        forget();
        return denied();
    }

    private PasswordReply denied() {
        failedLogins++;
        PasswordReply denied = new PasswordReply.No("Name or password is wrong, or you may not change it here");
        return failedLogins < MAX_FAILED_LOGINS ? denied : new PasswordReply.Farewell(denied);
    }

    Optional<String> account() {
        return proof.map(Proof::account);
    }

    void forget() {
        name = "";
        proof = Optional.empty();
        state = PasswordState.NAMELESS;
    }
}
