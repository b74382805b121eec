package org.pillarbox.protocol.sasl;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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

/** Keeps what it is asked and answers as told. */
final class RecordingLogins implements LoginListener {
    static final Peer PEER = new Peer(
            "s1",
            "pop3",
            new InetSocketAddress("192.0.2.7", 40000),
            new InetSocketAddress("192.0.2.1", 110),
            Optional.empty());

    final List<Object> asked = new ArrayList<>();
    LoginOutcome answer = new LoginOutcome.Granted("ann");
    ScramChallenge scramChallenge = new ScramChallenge(new byte[16], 4096);
    byte[] serverSignature = new byte[32];

    @Override
    public Set<Mechanism> mechanisms(Peer peer) {
        return EnumSet.allOf(Mechanism.class);
    }

    @Override
    public LoginOutcome login(PlainLogin login, Peer peer) {
        asked.add(login);
        return answer;
    }

    @Override
    public ScramChallenge scramChallenge(String userName, Peer peer) {
        asked.add(userName);
        return scramChallenge;
    }

    @Override
    public ScramOutcome scramProof(ScramProof proof, Peer peer) {
        asked.add(proof);
        return new ScramOutcome(answer, answer instanceof LoginOutcome.Granted ? serverSignature : new byte[0]);
    }

    @Override
    public LoginOutcome digest(DigestLogin login, Peer peer) {
        asked.add(login);
        return answer;
    }
}
