package org.pillarbox.protocol.pop3;

import java.util.Optional;
import org.pillarbox.api.login.LoginOutcome;
import org.pillarbox.api.login.Mechanism;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.mail.TlsInfo;
import org.pillarbox.api.pop3.MaildropOpening;
import org.pillarbox.api.pop3.Pop3Greeting;
import org.pillarbox.api.pop3.Pop3Listener;
import org.pillarbox.protocol.sasl.SaslExchange;
import org.pillarbox.protocol.sasl.StampedChallenge;

/** What a session knows of its client, for the commands to ask and to change. */
final class Conversation {
    /** After so many the line is closed, so that guessing needs a new connection, which the adapter counts. */
    private static final int MAX_FAILED_LOGINS = 3;

    private final Pop3Listener listener;
    private final boolean startTlsOffered;
    private Pop3Greeting greeting = new Pop3Greeting("", "");
    private String stamp = "";
    private Peer peer;
    private Optional<String> userName = Optional.empty();
    private Optional<SaslExchange> exchange = Optional.empty();
    private Optional<OpenMaildrop> maildrop = Optional.empty();
    private int failedLogins;

    Conversation(Peer peer, Pop3Listener listener, boolean startTlsOffered) {
        this.listener = listener;
        this.peer = peer;
        this.startTlsOffered = startTlsOffered;
    }

    /** The first line; it holds a time stamp exactly when APOP can be used (RFC 1939 §7). */
    Pop3Reply greet() {
        greeting = listener.connected(peer);
        stamp = StampedChallenge.create(greeting.hostName());
        String product = greeting.product().isEmpty() ? "POP3" : greeting.product();
        String end = offers(Mechanism.APOP) ? " " + stamp : "";
        return new Pop3Reply.Ok(greeting.hostName() + " " + product + " ready" + end);
    }

    Pop3Listener listener() {
        return listener;
    }

    Peer peer() {
        return peer;
    }

    Pop3Greeting greeting() {
        return greeting;
    }

    /** What APOP digests with the password; the same for the whole connection (RFC 1939 §7). */
    String stamp() {
        return stamp;
    }

    Pop3State state() {
        return maildrop.isPresent() ? Pop3State.TRANSACTION : Pop3State.AUTHORIZATION;
    }

    boolean offers(Mechanism mechanism) {
        return listener.mechanisms(peer).contains(mechanism);
    }

    /** Whether STLS would work now. */
    boolean canStartTls() {
        return startTlsOffered && peer.tls().isEmpty() && state() == Pop3State.AUTHORIZATION;
    }

    /** Everything said in the clear is forgotten (RFC 2595 §4). */
    void encrypted(TlsInfo tls) {
        peer = peer.encrypted(tls);
        userName = Optional.empty();
        exchange = Optional.empty();
    }

    void nameGiven(String name) {
        userName = Optional.of(name);
    }

    /** The name that USER gave; a name serves for one PASS. */
    Optional<String> takeName() {
        Optional<String> name = userName;
        userName = Optional.empty();
        return name;
    }

    /** The exchange that the next line belongs to. */
    Optional<SaslExchange> exchange() {
        return exchange;
    }

    void exchangeBegun(SaslExchange begun) {
        exchange = Optional.of(begun);
    }

    void exchangeEnded() {
        exchange = Optional.empty();
    }

    /** Opens the maildrop for who has logged in, or says why not. */
    Pop3Reply loggedIn(LoginOutcome outcome) {
        if (outcome instanceof LoginOutcome.Granted granted) {
            return open(granted.account());
        }
        if (outcome instanceof LoginOutcome.Unavailable) {
            return new Pop3Reply.Err(ResponseCode.SYS_TEMP, "Log-ins cannot be checked now, try again later");
        }
        failedLogins++;
        Pop3Reply denied = new Pop3Reply.Err(ResponseCode.AUTH, "Log-in failed");
        return failedLogins < MAX_FAILED_LOGINS ? denied : new Pop3Reply.Farewell(denied);
    }

    private Pop3Reply open(String account) {
        MaildropOpening opening = listener.open(account, peer);
        if (opening instanceof MaildropOpening.Opened opened) {
            OpenMaildrop open = new OpenMaildrop(opened.maildrop());
            maildrop = Optional.of(open);
            return new Pop3Reply.Ok(open.summary());
        }
        return opening instanceof MaildropOpening.InUse
                ? new Pop3Reply.Err(ResponseCode.IN_USE, "Another session has this maildrop open")
                : new Pop3Reply.Err(ResponseCode.SYS_TEMP, "The maildrop cannot be opened now, try again later");
    }

    /** The maildrop of the TRANSACTION state. */
    OpenMaildrop maildrop() {
        return maildrop.orElseThrow();
    }

    Optional<String> account() {
        return maildrop.map(open -> open.maildrop().account());
    }

    /** The maildrop has been given back by an update; there is nothing left to release. */
    void updated() {
        maildrop = Optional.empty();
    }

    /** Whether the lock still holds; true when there is none. */
    boolean keepAlive() {
        return maildrop.map(open -> listener.keepAlive(open.maildrop())).orElse(true);
    }

    /** Gives the maildrop back without deleting; later calls do nothing. */
    void release() {
        Optional<OpenMaildrop> held = maildrop;
        maildrop = Optional.empty();
        held.ifPresent(open -> listener.release(open.maildrop()));
    }
}
