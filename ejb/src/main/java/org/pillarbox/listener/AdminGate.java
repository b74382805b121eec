package org.pillarbox.listener;

import java.util.Optional;
import org.pillarbox.api.http.HttpAnswer;
import org.pillarbox.api.http.HttpHead;
import org.pillarbox.api.login.LoginOutcome;
import org.pillarbox.api.login.PlainLogin;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.login.Authenticator;
import org.pillarbox.directory.login.Authenticator.Attempt;
import org.pillarbox.directory.login.ConsoleLogin;
import org.pillarbox.directory.login.ConsoleLogin.WebUser;
import org.pillarbox.settings.access.AccessArea;

/** Lets administrators through to the command line's endpoint, with the password that opens the console, and nobody else. */
final class AdminGate {
    static final HttpAnswer LOG_IN = HttpAnswer.of(401, "Name and password of an administrator are needed")
            .with("WWW-Authenticate", "Basic realm=\"mail server\", charset=\"UTF-8\"");

    private static final HttpAnswer NOT_YOU = HttpAnswer.of(403, "Only administrators may do this");
    private static final HttpAnswer CHANGE_IT =
            HttpAnswer.of(403, "The password is to be used once only: change it in the console first");
    private static final HttpAnswer LATER = HttpAnswer.of(503, "Passwords cannot be checked now, try again later");

    private final Authenticator authenticator;
    private final ConsoleLogin users;
    private final Bulkhead bulkhead;

    AdminGate(Authenticator authenticator, ConsoleLogin users, Bulkhead bulkhead) {
        this.authenticator = authenticator;
        this.users = users;
        this.bulkhead = bulkhead;
    }

    /** Why the request goes no further; empty for an administrator's. */
    Optional<HttpAnswer> refusal(HttpHead head, Peer peer) {
        Optional<PlainLogin> login = BasicCredentials.of(head);
        if (login.isEmpty()) {
            return Optional.of(LOG_IN);
        }
        Attempt attempt = new Attempt(Protocol.WEB, peer.remoteHost(), peer.sessionId(), Optional.of(AccessArea.ADMIN));
        LoginOutcome outcome =
                bulkhead.call(() -> authenticator.login(login.get(), attempt), new LoginOutcome.Unavailable());
        if (outcome instanceof LoginOutcome.Granted granted) {
            return refusal(granted.account());
        }
        return Optional.of(outcome instanceof LoginOutcome.Unavailable ? LATER : LOG_IN);
    }

    /** Who sends a request that went through; asked again, since its content may have taken a while. */
    Optional<String> administrator(HttpHead head) {
        return BasicCredentials.of(head)
                .flatMap(login -> users.current(login.userName()))
                .filter(user -> user.administrator() && !user.mustChangePassword())
                .map(WebUser::name);
    }

    private Optional<HttpAnswer> refusal(String account) {
        Optional<WebUser> user = users.current(account).filter(WebUser::administrator);
        if (user.isEmpty()) {
            return Optional.of(NOT_YOU);
        }
        return user.get().mustChangePassword() ? Optional.of(CHANGE_IT) : Optional.empty();
    }
}
