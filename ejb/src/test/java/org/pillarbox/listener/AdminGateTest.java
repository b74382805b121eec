package org.pillarbox.listener;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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

class AdminGateTest {
    private static final Peer PEER = new Peer(
            "s1",
            "admin",
            new InetSocketAddress("192.0.2.7", 40_000),
            new InetSocketAddress("192.0.2.1", 5106),
            Optional.empty());

    private final Map<String, WebUser> users = Map.of(
            "boss", new WebUser("boss", true, false),
            "ann", new WebUser("ann", false, false),
            "new", new WebUser("new", true, true));
    private final AdminGate gate = new AdminGate(authenticator(), logins(), new Bulkhead());
    private LoginOutcome unknown = new LoginOutcome.Denied();

    private Authenticator authenticator() {
        return (Authenticator) Proxy.newProxyInstance(
                AdminGateTest.class.getClassLoader(),
                new Class<?>[] {Authenticator.class},
                (proxy, call, arguments) -> {
                    assertEquals(
                            new Attempt(Protocol.WEB, "192.0.2.7", "s1", Optional.of(AccessArea.ADMIN)), arguments[1]);
                    PlainLogin login = (PlainLogin) arguments[0];
                    return login.password().equals("right") && users.containsKey(login.userName())
                            ? new LoginOutcome.Granted(login.userName())
                            : unknown;
                });
    }

    private ConsoleLogin logins() {
        return (ConsoleLogin) Proxy.newProxyInstance(
                AdminGateTest.class.getClassLoader(),
                new Class<?>[] {ConsoleLogin.class},
                (proxy, call, arguments) -> Optional.ofNullable(users.get(arguments[0])));
    }

    private static HttpHead as(String pair) {
        return new HttpHead(
                "GET",
                "/sessions",
                Map.of(
                        "authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))));
    }

    private int status(HttpHead head) {
        return gate.refusal(head, PEER).map(HttpAnswer::status).orElse(200);
    }

    @Test
    @Tag("SRV-021")
    void administratorsAloneGoThrough() {
        assertEquals(200, status(as("boss:right")));
        assertEquals(401, status(as("boss:wrong")));
        assertEquals(401, status(new HttpHead("GET", "/sessions", Map.of())));
        assertEquals(403, status(as("ann:right")));
        assertEquals(403, status(as("new:right")), "a password that is to be used once only");
        unknown = new LoginOutcome.Unavailable();
        assertEquals(503, status(as("boss:wrong")));
    }

    @Test
    @Tag("SRV-021")
    void whoIsNoAdministratorAnyMoreIsNone() {
        assertEquals(Optional.of("boss"), gate.administrator(as("boss:right")));
        assertEquals(Optional.empty(), gate.administrator(as("ann:right")));
        assertEquals(Optional.empty(), gate.administrator(as("new:right")));
        assertEquals(Optional.empty(), gate.administrator(as("gone:right")));
    }
}
