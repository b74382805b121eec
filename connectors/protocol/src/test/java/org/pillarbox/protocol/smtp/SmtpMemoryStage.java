package org.pillarbox.protocol.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pillarbox.api.login.Mechanism;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.api.mail.TlsInfo;
import org.pillarbox.api.smtp.Tolerance;
import org.pillarbox.protocol.sasl.SaslExchanges;
import org.pillarbox.protocol.transcript.MemoryPeer;
import org.pillarbox.protocol.transcript.Transcript;
import org.pillarbox.protocol.transcript.TranscriptPeer;
import org.pillarbox.protocol.transcript.TranscriptStage;

/** Holds SMTP conversations with a session in memory. */
final class SmtpMemoryStage implements TranscriptStage {
    static final Peer PEER = new Peer(
            "s1",
            "smtp",
            new InetSocketAddress("192.0.2.7", 40000),
            new InetSocketAddress("192.0.2.1", 25),
            Optional.empty());

    final FakeSmtpListener listener = new FakeSmtpListener();
    private final int pieceBytes;
    private MemoryPeer peer;
    private SmtpOptions options = SmtpOptions.defaults().withStartTls(true);

    SmtpMemoryStage(int pieceBytes) {
        this.pieceBytes = pieceBytes;
    }

    @Override
    public TranscriptPeer open(Transcript transcript) {
        peer = new MemoryPeer(session(transcript), pieceBytes);
        return peer;
    }

    /** A session with everything that the transcript takes as given. */
    SmtpSession session(Transcript transcript) {
        transcript.givens().forEach(this::prepare);
        listener.authRequired |= !transcript.service().equals("smtp");
        boolean encrypted = transcript.service().equals("smtps");
        Peer peer = encrypted ? PEER.encrypted(new TlsInfo("TLSv1.3", "TLS_AES_256_GCM_SHA384")) : PEER;
        return new SmtpSession(peer, listener, options);
    }

    private void prepare(String given) {
        String[] words = given.split(" ");
        switch (words[0]) {
            case "account" -> listener.passwords.put(words[1], words[2]);
            case "max-message-bytes" -> listener.maxMessageBytes = Long.parseLong(words[1]);
            case "max-recipients" -> listener.maxRecipients = Integer.parseInt(words[1]);
            case "max-drain-bytes" -> options = new SmtpOptions(true, 10, 50, Long.parseLong(words[1]));
            case "disk-room" -> listener.room = Long.parseLong(words[1]);
            case "directory-down" -> listener.directoryDown = true;
            case "etrn-starts" -> listener.etrn = Reply.of(250, "", "Queue starts");
            case "client-elsewhere" -> listener.inTheClear.removeAll(EnumSet.of(Mechanism.PLAIN, Mechanism.LOGIN));
            case "answers-wait" ->
                listener.tolerance = new Tolerance(Duration.ofSeconds(Long.parseLong(words[1])), false);
            case "no-tolerance" -> listener.tolerance = new Tolerance(Duration.ZERO, true);
            case "no-dsn" -> listener.dsn = false;
            case "no-tls" -> options = options.withStartTls(false);
            case "peer-refused" -> listener.refusal = Optional.of(Reply.of(554, "5.7.1", "You are not welcome"));
            case "name-refused" -> listener.unwelcome = words[1];
            case "data-refused" -> listener.dataRefusal = Optional.of(Reply.of(550, "5.7.1", "Nobody wants it"));
            case "mechanisms-in-the-clear" ->
                listener.inTheClear = Arrays.stream(words)
                        .skip(1)
                        .map(name -> SaslExchanges.named(name).orElseThrow())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Mechanism.class)));
            default -> throw new IllegalArgumentException("given: " + given);
        }
    }

    @Override
    public void check(String fact) {
        String[] words = fact.split(" ", 2);
        String rest = words.length > 1 ? words[1] : "";
        switch (words[0]) {
            case "stored" -> {
                assertEquals(Integer.parseInt(rest), listener.accepted.size(), "messages stored");
                long kept =
                        listener.sinks.stream().filter(s -> !s.isDiscarded()).count();
                assertEquals(listener.accepted.size(), kept, "sinks that were neither accepted nor discarded");
            }
            case "waited" -> assertEquals(Duration.ofSeconds(Long.parseLong(rest)), peer.paused());
            case "content" -> assertEquals(rest, visible(last().content().text()));
            case "envelope" -> assertTrue(described().contains(rest), () -> described() + " lacks " + rest);
            default -> throw new IllegalArgumentException("then: " + fact);
        }
    }

    private FakeSmtpListener.Accepted last() {
        return listener.accepted.get(listener.accepted.size() - 1);
    }

    private String described() {
        return last().envelope() + " " + last().client();
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.chars().forEach(c -> visible.append(visible(c)));
        return visible.toString();
    }

    private static String visible(int c) {
        return switch (c) {
            case '\r' -> "\\r";
            case '\n' -> "\\n";
            case '\\' -> "\\\\";
            default -> c >= 0x20 && c < 0x7F ? Character.toString(c) : String.format("\\x%02X", c);
        };
    }
}
