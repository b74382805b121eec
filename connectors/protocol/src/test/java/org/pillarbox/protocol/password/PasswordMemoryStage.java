package org.pillarbox.protocol.password;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.protocol.transcript.MemoryPeer;
import org.pillarbox.protocol.transcript.Transcript;
import org.pillarbox.protocol.transcript.TranscriptPeer;
import org.pillarbox.protocol.transcript.TranscriptStage;

/** Holds conversations about passwords with a session in memory. */
final class PasswordMemoryStage implements TranscriptStage {
    private static final Peer PEER = new Peer(
            "s1",
            "password",
            new InetSocketAddress("192.0.2.7", 40_000),
            new InetSocketAddress("192.0.2.1", 106),
            Optional.empty());

    private final InMemoryPasswords passwords = new InMemoryPasswords();
    private final int pieceBytes;
    private boolean startTls = true;

    PasswordMemoryStage(int pieceBytes) {
        this.pieceBytes = pieceBytes;
    }

    @Override
    public TranscriptPeer open(Transcript transcript) {
        transcript.givens().forEach(this::prepare);
        return new MemoryPeer(new PasswordSession(PEER, passwords, startTls), pieceBytes);
    }

    private void prepare(String given) {
        String[] words = given.split(" ", 3);
        switch (words[0]) {
            case "account" -> {
                passwords.user = words[1];
                passwords.password = words[2];
            }
            case "no-password-permission" -> passwords.forbidden = true;
            case "kept-outside" -> passwords.keptOutside = true;
            case "no-clear-text" -> passwords.clearForbidden = true;
            case "gone-in-between" -> passwords.goneInBetween = true;
            case "directory-down" -> passwords.directoryGone = true;
            case "anonymised" -> passwords.product = "";
            case "no-tls" -> startTls = false;
            default -> throw new IllegalArgumentException("given: " + given);
        }
    }

    @Override
    public void check(String fact) {
        String[] words = fact.split(" ", 3);
        if (!words[0].equals("password")) {
            throw new IllegalArgumentException("then: " + fact);
        }
        assertEquals(words[2], passwords.password, "password of " + words[1]);
    }
}
