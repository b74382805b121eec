package org.pillarbox.monitor.bean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.api.control.SessionStatus;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.directory.AdvancedSettings;
import org.pillarbox.directory.InternetMail;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.MailGroup;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.Routes;
import org.pillarbox.directory.UserDirectory;

class PermittedSessionsTest {
    @ParameterizedTest
    @Tag("USR-277")
    @Tag("D13")
    @CsvSource({
        "pop3, ann, true",
        "pop3s, ann, true",
        "submission, ann, false",
        "smtp, ann, false",
        "smtps, bob, true",
        "pop3, '', false",
        "password, ann, false",
        "password, bob, true",
        "finger, ann, false"
    })
    void endsThoseWhoseProtocolIsForbidden(String service, String account, boolean ends) {
        Peer peer = new Peer(
                "s1",
                service,
                new InetSocketAddress("192.0.2.7", 40_000),
                new InetSocketAddress("192.0.2.1", 110),
                Optional.empty());
        Optional<String> loggedIn = Optional.of(account).filter(name -> !name.isEmpty());
        assertEquals(
                ends,
                PermittedSessions.isToEnd(new SessionStatus(peer, loggedIn, Instant.EPOCH), new AnnWithoutPop3()));
    }

    @Test
    @Tag("D13")
    void endsThoseThatBeganUnderAnOldPassword() {
        Peer peer = new Peer(
                "s1",
                "submission",
                new InetSocketAddress("192.0.2.7", 40_000),
                new InetSocketAddress("192.0.2.1", 587),
                Optional.empty());
        AnnWithoutPop3 users = new AnnWithoutPop3();
        SessionStatus session = new SessionStatus(peer, Optional.of("ann"), Instant.EPOCH, Instant.ofEpochSecond(5));
        users.passwordChanged = Instant.ofEpochSecond(5);
        assertFalse(PermittedSessions.isToEnd(session, users), "changed by this very log-in");
        users.passwordChanged = Instant.ofEpochSecond(6);
        assertTrue(PermittedSessions.isToEnd(session, users));
    }

    @Test
    @Tag("SRV-225")
    void letsWhoHasChangedAPasswordOnThePasswordServiceSayGoodBye() {
        Peer peer = new Peer(
                "s1",
                "password",
                new InetSocketAddress("192.0.2.7", 40_000),
                new InetSocketAddress("192.0.2.1", 106),
                Optional.empty());
        AnnWithoutPop3 users = new AnnWithoutPop3();
        users.passwordChanged = Instant.ofEpochSecond(6);
        SessionStatus session = new SessionStatus(peer, Optional.of("ann"), Instant.EPOCH, Instant.ofEpochSecond(5));
        assertFalse(PermittedSessions.isToEnd(session, users));
    }

    /** Bob is gone. */
    private static final class AnnWithoutPop3 implements UserDirectory {
        private Instant passwordChanged = Instant.EPOCH;

        @Override
        public boolean hasNewPassword(String name, Instant since) {
            return passwordChanged.isAfter(since);
        }

        @Override
        public boolean mayUse(String name, Protocol protocol) {
            return name.equals("ann") && protocol != Protocol.POP3;
        }

        @Override
        public Optional<LocalUser> find(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<LocalUser> find(long id) {
            return Optional.empty();
        }

        @Override
        public AdvancedSettings advanced(LocalUser user) {
            return AdvancedSettings.DEFAULTS;
        }

        @Override
        public InternetMail internetMail(LocalUser user) {
            return InternetMail.ALLOWED;
        }

        @Override
        public long mailboxQuota(long id) {
            return 0;
        }

        @Override
        public Routes routes(LocalUser user) {
            return Routes.NONE;
        }

        @Override
        public Optional<MailGroup> group(String name) {
            return Optional.empty();
        }

        @Override
        public Map<Long, Long> mailboxQuotas() {
            return Map.of();
        }

        @Override
        public Optional<LocalUser> firstAdministrator() {
            return Optional.empty();
        }

        @Override
        public boolean isHealthy() {
            return true;
        }
    }
}
