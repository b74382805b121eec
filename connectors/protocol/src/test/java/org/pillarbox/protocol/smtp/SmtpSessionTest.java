package org.pillarbox.protocol.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.MessageSink;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.api.mail.TlsInfo;
import org.pillarbox.api.smtp.SmtpClient;
import org.pillarbox.protocol.transcript.MemoryOutput;

/** What a conversation on the line alone does not show. */
class SmtpSessionTest {
    private static final String TRANSACTION =
            "EHLO client.example\r\nMAIL FROM:<bob@away.example>\r\nRCPT TO:<ann@mail.example>\r\n";

    private final FakeSmtpListener listener = new FakeSmtpListener();
    private final MemoryOutput out = new MemoryOutput();
    private SmtpSession session = session(listener);

    private SmtpSession session(FakeSmtpListener asked) {
        return new SmtpSession(
                SmtpMemoryStage.PEER, asked, SmtpOptions.defaults().withStartTls(true));
    }

    @BeforeEach
    void greets() throws IOException {
        listener.passwords.put("ann", "correct-horse-7");
        session.connected(out);
        said();
    }

    private void send(String text) {
        session.received(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)), out);
    }

    private List<String> said() throws IOException {
        List<String> said = new ArrayList<>();
        for (Optional<String> line = out.line(); line.isPresent(); line = out.line()) {
            said.add(line.get());
        }
        return said;
    }

    private String lastSaid() throws IOException {
        List<String> said = said();
        return said.get(said.size() - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", TRANSACTION, TRANSACTION + "DATA\r\nhalf", TRANSACTION + "BDAT 9\r\nhalf"})
    void saysGoodbyeWhenIdleInWhateverState(String before) throws IOException {
        send(before);
        session.idle(out);
        assertTrue(lastSaid().startsWith("421 4.4.2 "));
        assertTrue(out.isClosed());
        assertTrue(listener.sinks.stream().allMatch(MemorySink::isDiscarded));
    }

    @Test
    void saysGoodbyeOnShutdownOnceOnly() throws IOException {
        session.shutdown(out);
        session.idle(out);
        assertEquals(1, said().size());
        assertTrue(out.isClosed());
    }

    @Test
    void saysThatItWentWrongBehindWhatWasSaid() throws IOException {
        SmtpSession broken = session(new FakeSmtpListener() {
            @Override
            public Reply accept(SmtpClient client, Envelope envelope, MessageSink content) {
                content.discard();
                throw new IllegalStateException("a bug");
            }
        });
        broken.connected(out);
        ByteBuffer dialogue =
                ByteBuffer.wrap((TRANSACTION.replace("ann@mail.example", "postmaster") + "DATA\r\n.\r\nNOOP\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        assertThrows(IllegalStateException.class, () -> broken.received(dialogue, out));
        broken.failed(out);
        broken.disconnected();
        List<String> said = said();
        assertTrue(said.get(said.size() - 2).startsWith("354 "));
        assertTrue(said.get(said.size() - 1).startsWith("421 4.3.0 "));
        assertTrue(out.isClosed());
    }

    @Test
    void keepsAnAcceptedMessageWhenThePeerIsGone() {
        send(TRANSACTION + "DATA\r\n.\r\n");
        session.disconnected();
        assertEquals(1, listener.accepted.size());
        assertFalse(listener.sinks.get(0).isDiscarded());
    }

    @Test
    void countsLoginsAndMessagesAsMilestones() {
        assertEquals(0, session.milestones());
        send(TRANSACTION + "DATA\r\n.\r\n");
        assertEquals(1, session.milestones());
    }

    @Test
    @Tag("SRV-137")
    void givesEveryReplyOfTheListenerAnEnhancedCode() throws IOException {
        listener.verdict = Optional.of(Reply.of(554, "", "No"));
        send(TRANSACTION + "DATA\r\n.\r\n");
        assertEquals("554 5.0.0 No", lastSaid());
        listener.verdict = Optional.of(new Reply(450, "4.2.0", List.of("Later", "Please")));
        send(TRANSACTION + "DATA\r\n.\r\n");
        List<String> said = said();
        assertEquals(List.of("450-4.2.0 Later", "450 4.2.0 Please"), said.subList(said.size() - 2, said.size()));
    }

    @Test
    void keepsReplyLinesWithin512Octets() throws IOException {
        listener.verdict = Optional.of(Reply.of(554, "5.7.1", "\u00e4" + "x".repeat(1000)));
        send(TRANSACTION + "DATA\r\n.\r\n");
        String line = lastSaid();
        assertEquals(510, line.length());
        assertTrue(line.startsWith("554 5.7.1 ?xxx"));
    }

    @Test
    @Tag("SRV-123")
    void logsARefusedSmugglingWithTheSessionsName() {
        List<LogRecord> records = new ArrayList<>();
        Logger logger = Logger.getLogger(Conversation.class.getName());
        Handler recorder = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                records.add(entry);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(recorder);
        try {
            send(TRANSACTION + "DATA\r\na\n.\nMAIL FROM:<evil@away.example>\r\n.\r\n");
        } finally {
            logger.removeHandler(recorder);
        }
        assertEquals(1, records.size());
        assertEquals(Level.WARNING, records.get(0).getLevel());
        assertEquals("s1", records.get(0).getParameters()[0]);
        assertEquals(0, listener.accepted.size());
    }

    @Test
    @Tag("SRV-133")
    void dropsAHalfCommandThatCameBeforeTheHandshake() throws IOException {
        send("EHLO client.example\r\nSTARTTLS\r\nQU");
        assertFalse(out.ready());
        out.shakeHands();
        session.encrypted(new TlsInfo("TLSv1.3", "TLS_AES_128_GCM_SHA256"), out);
        send("IT\r\n");
        assertTrue(lastSaid().startsWith("500 5.5.1 "));
        assertEquals(Optional.empty(), session.account());
    }

    @Test
    @Tag("SRV-134")
    void logsInByScram() throws IOException {
        send("EHLO client.example\r\nAUTH SCRAM-SHA-256 " + base64("n,,n=ann,r=abc") + "\r\n");
        String challenge = new String(Base64.getDecoder().decode(lastSaid().substring(4)), StandardCharsets.US_ASCII);
        String nonce = challenge.substring(2, challenge.indexOf(','));
        send(base64("c=biws,r=" + nonce + ",p=" + Base64.getEncoder().encodeToString(new byte[32])) + "\r\n");
        assertTrue(lastSaid().startsWith("334 "), "the server's signature comes as a last challenge");
        send("\r\n");
        assertTrue(lastSaid().startsWith("235 2.7.0 "));
        assertEquals(Optional.of("ann"), session.account());
        assertEquals(1, session.milestones());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void answersNothingAfterItHasClosed() throws IOException {
        send("QUIT\r\n");
        said();
        ByteBuffer late = ByteBuffer.wrap("NOOP\r\n".getBytes(StandardCharsets.US_ASCII));
        session.received(late, out);
        assertFalse(late.hasRemaining());
        assertEquals(List.of(), said());
    }

    @Test
    void leavesBytesToTheHostWhileTheOutputIsNotReady() {
        MemoryOutput stuck = new MemoryOutput();
        stuck.startTls();
        ByteBuffer bytes = ByteBuffer.wrap("NOOP\r\n".getBytes(StandardCharsets.US_ASCII));
        session.received(bytes, stuck);
        assertEquals(6, bytes.remaining());
    }
}
