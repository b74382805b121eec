package org.pillarbox.monitor.bean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.control.SessionStatus;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserName;

class OpenSessionRemovalTest {
    private static final LocalUser ANN = new LocalUser(1, new UserName("Ann"), false);

    @Test
    @Tag("USR-052")
    void namesTheServiceAUserIsLoggedInBy() {
        assertEquals(
                Optional.of("is logged in by SUBMISSION from 192.0.2.7"),
                OpenSessionRemovalBean.refusal(
                        ANN,
                        List.of(
                                session("smtp", Optional.empty()),
                                session("pop3", Optional.of("bob")),
                                session("submission", Optional.of("ann")))));
    }

    @Test
    void otherSessionsKeepNobody() {
        assertEquals(
                Optional.empty(),
                OpenSessionRemovalBean.refusal(
                        ANN, List.of(session("smtp", Optional.empty()), session("pop3", Optional.of("annie")))));
    }

    private static SessionStatus session(String service, Optional<String> account) {
        Peer peer = new Peer(
                "s1",
                service,
                new InetSocketAddress("192.0.2.7", 40_000),
                new InetSocketAddress("192.0.2.1", 587),
                Optional.empty());
        return new SessionStatus(peer, account, Instant.EPOCH);
    }
}
