package org.pillarbox.protocol.pop3;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.pillarbox.api.login.Mechanism;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.mail.TlsInfo;
import org.pillarbox.protocol.sasl.SaslExchanges;
import org.pillarbox.protocol.transcript.MemoryPeer;
import org.pillarbox.protocol.transcript.Transcript;
import org.pillarbox.protocol.transcript.TranscriptPeer;
import org.pillarbox.protocol.transcript.TranscriptStage;

/** Holds POP3 conversations with a session in memory. */
final class Pop3MemoryStage implements TranscriptStage {
    private final InMemoryMaildrops maildrops = new InMemoryMaildrops();
    private final int pieceBytes;
    private boolean startTls = true;

    Pop3MemoryStage(int pieceBytes) {
        this.pieceBytes = pieceBytes;
        maildrops.mechanisms.removeAll(EnumSet.of(Mechanism.APOP, Mechanism.CRAM_MD5));
        maildrops.inTheClear = EnumSet.of(Mechanism.SCRAM_SHA_256);
    }

    @Override
    public TranscriptPeer open(Transcript transcript) {
        transcript.givens().forEach(this::prepare);
        boolean encrypted = transcript.service().equals("pop3s");
        Peer peer = encrypted
                ? Pop3Client.PEER.encrypted(new TlsInfo("TLSv1.3", "TLS_AES_256_GCM_SHA384"))
                : Pop3Client.PEER;
        return new MemoryPeer(new Pop3Session(peer, maildrops, startTls), pieceBytes);
    }

    private void prepare(String given) {
        String[] words = given.split(" ", 2);
        switch (words[0]) {
            case "account" -> {
                maildrops.user = words[1].substring(0, words[1].indexOf(' '));
                maildrops.password = words[1].substring(words[1].indexOf(' ') + 1);
            }
            case "message" -> maildrops.with(unescaped(words[1].substring(words[1].indexOf(' ') + 1)));
            case "locked" -> maildrops.locked = true;
            case "directory-down" -> maildrops.directoryGone = true;
            case "store-down" -> maildrops.storeGone = true;
            case "update-fails" -> maildrops.updateFails = true;
            case "anonymised" -> maildrops.product = "";
            case "no-tls" -> startTls = false;
            case "digests" -> {
                maildrops.mechanisms.add(Mechanism.CRAM_MD5);
                maildrops.inTheClear.add(Mechanism.CRAM_MD5);
            }
            case "mechanisms-in-the-clear" ->
                maildrops.inTheClear = Arrays.stream(words[1].split(" "))
                        .map(name -> SaslExchanges.named(name).orElseThrow())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Mechanism.class)));
            default -> throw new IllegalArgumentException("given: " + given);
        }
    }

    private static String unescaped(String text) {
        return text.replace("\\r", "\r").replace("\\n", "\n");
    }

    @Override
    public void check(String fact) {
        String[] words = fact.split(" ", 2);
        if (!words[0].equals("messages")) {
            throw new IllegalArgumentException("then: " + fact);
        }
        assertEquals(Integer.parseInt(words[1]), maildrops.messages.size(), "messages in the maildrop");
    }
}
