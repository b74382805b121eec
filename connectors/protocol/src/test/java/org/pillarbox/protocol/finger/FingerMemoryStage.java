package org.pillarbox.protocol.finger;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.protocol.transcript.MemoryPeer;
import org.pillarbox.protocol.transcript.Transcript;
import org.pillarbox.protocol.transcript.TranscriptPeer;
import org.pillarbox.protocol.transcript.TranscriptStage;

/** Asks a session in memory about users. */
final class FingerMemoryStage implements TranscriptStage {
    static final Peer PEER = new Peer(
            "s1",
            "finger",
            new InetSocketAddress("192.0.2.7", 40_000),
            new InetSocketAddress("192.0.2.1", 79),
            Optional.empty());

    private final InMemoryUsers users = new InMemoryUsers();
    private final int pieceBytes;

    FingerMemoryStage(int pieceBytes) {
        this.pieceBytes = pieceBytes;
    }

    @Override
    public TranscriptPeer open(Transcript transcript) {
        transcript.givens().forEach(this::prepare);
        return new MemoryPeer(new FingerSession(PEER, users), pieceBytes);
    }

    private void prepare(String given) {
        String[] words = given.split(" ", 3);
        switch (words[0]) {
            case "account" -> users.user = words[1];
            case "plan" -> users.plan = words[2].replace("\\n", "\n");
            case "information" -> users.information = words[2].replace("\\n", "\n");
            case "asked-too-often" -> users.tooOften = true;
            case "directory-down" -> users.down = true;
            default -> throw new IllegalArgumentException("given: " + given);
        }
    }

    @Override
    public void check(String fact) {
        throw new IllegalArgumentException("then: " + fact);
    }
}
