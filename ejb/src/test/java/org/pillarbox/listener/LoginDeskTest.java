package org.pillarbox.listener;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.login.DigestLogin;
import org.pillarbox.api.login.LoginOutcome;
import org.pillarbox.api.login.Mechanism;
import org.pillarbox.api.login.PlainLogin;
import org.pillarbox.api.login.ScramChallenge;
import org.pillarbox.api.login.ScramOutcome;
import org.pillarbox.api.login.ScramProof;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.mail.TlsInfo;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.login.Authenticator;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.settings.Pop3Settings;
import org.pillarbox.settings.ServiceTls;
import org.pillarbox.settings.TlsProfile;
import org.pillarbox.settings.TlsSettings;

class LoginDeskTest {
    private static final Peer IN_THE_CLEAR = peer("192.0.2.7");
    private static final Peer OVER_TLS = IN_THE_CLEAR.encrypted(new TlsInfo("TLSv1.3", "TLS_AES_256_GCM_SHA384"));
    private static final Set<Mechanism> CHALLENGES =
            EnumSet.of(Mechanism.SCRAM_SHA_256, Mechanism.CRAM_MD5, Mechanism.APOP);

    private final FixedSettings settings = new FixedSettings();
    private final Digests digests = new Digests();

    @Test
    @Tag("SRV-048")
    void whereApopIsDemandedNobodyMaySendThePasswordItself() {
        settings.put(new Pop3Settings(true, true));
        assertEquals(CHALLENGES, desk(Protocol.POP3).mechanisms(IN_THE_CLEAR));
        assertEquals(CHALLENGES, desk(Protocol.POP3).mechanisms(OVER_TLS));
        assertEquals(CHALLENGES, desk(Protocol.POP3).mechanisms(peer("127.0.0.1")));
    }

    @Test
    @Tag("SRV-049")
    void otherwiseBothWaysAreOpen() {
        settings.put(new Pop3Settings(false, true));
        Set<Mechanism> all = EnumSet.copyOf(CHALLENGES);
        all.addAll(Set.of(Mechanism.PLAIN, Mechanism.LOGIN));
        assertEquals(all, desk(Protocol.POP3).mechanisms(OVER_TLS));
    }

    @Test
    @Tag("SRV-048")
    void theDemandIsPop3sAlone() {
        settings.put(new Pop3Settings(true, true));
        assertEquals(
                Set.of(Mechanism.SCRAM_SHA_256, Mechanism.CRAM_MD5, Mechanism.PLAIN, Mechanism.LOGIN),
                desk(Protocol.SMTP).mechanisms(OVER_TLS));
    }

    @Test
    @Tag("SRV-050")
    @Tag("SRV-051")
    void apopIsAnnouncedWhereItIsDemandedThoughNoSecretIsKept() {
        digests.kept = false;
        assertEquals(
                Set.of(Mechanism.SCRAM_SHA_256, Mechanism.PLAIN, Mechanism.LOGIN),
                desk(Protocol.POP3).mechanisms(OVER_TLS));
        settings.put(new Pop3Settings(true, true));
        assertEquals(
                Set.of(Mechanism.SCRAM_SHA_256, Mechanism.APOP),
                desk(Protocol.POP3).mechanisms(OVER_TLS));
    }

    @Test
    @Tag("A4")
    void whereTlsIsRequiredThereIsNoWayToLogInBeforeIt() {
        settings.put(new TlsSettings(
                "x", TlsProfile.INTERMEDIATE, List.of(), List.of(), Map.of("pop3", ServiceTls.REQUIRED)));
        assertEquals(Set.of(), desk(Protocol.POP3).mechanisms(IN_THE_CLEAR));
        assertEquals(Set.of(), desk(Protocol.POP3).mechanisms(peer("127.0.0.1")));
        assertTrue(desk(Protocol.POP3).mechanisms(OVER_TLS).contains(Mechanism.PLAIN));
    }

    private LoginDesk desk(Protocol protocol) {
        return new LoginDesk(digests, protocol, settings, new Bulkhead());
    }

    private static Peer peer(String address) {
        return new Peer(
                "s1",
                "pop3",
                new InetSocketAddress(address, 40000),
                new InetSocketAddress("192.0.2.1", 110),
                Optional.empty());
    }

    /** Says whether digests are kept; nobody logs in here. */
    private static final class Digests implements Authenticator {
        private boolean kept = true;

        @Override
        public LoginOutcome login(PlainLogin login, Attempt attempt) {
            throw new AssertionError();
        }

        @Override
        public ScramChallenge scramChallenge(String userName) {
            throw new AssertionError();
        }

        @Override
        public ScramOutcome scramProof(ScramProof proof, Attempt attempt) {
            throw new AssertionError();
        }

        @Override
        public LoginOutcome digest(DigestLogin login, Attempt attempt) {
            throw new AssertionError();
        }

        @Override
        public boolean offersDigests() {
            return kept;
        }
    }
}
