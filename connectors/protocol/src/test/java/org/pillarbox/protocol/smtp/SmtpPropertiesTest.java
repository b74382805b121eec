package org.pillarbox.protocol.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.pillarbox.protocol.transcript.MemoryOutput;

/** What holds for every dialogue, however it is cut into packets and whatever it consists of. */
class SmtpPropertiesTest {
    /** Refused messages are logged, and there are thousands here. Kept, since a logger that nobody holds is forgotten. */
    private static final Logger LOG = Logger.getLogger(Conversation.class.getName());

    private static final String HELLO = "EHLO client.example\r\n";
    private static final String TRANSACTION = "MAIL FROM:<bob@away.example>\r\nRCPT TO:<ann@mail.example>\r\n";

    /** Pieces of dialogues, good and bad, that mean something to the session in one state or another. */
    private static final List<String> PIECES = List.of(
            HELLO,
            "HELO client\r\n",
            TRANSACTION,
            "MAIL FROM:<>\r\n",
            "RCPT TO:<ann@mail.example>\r\n",
            "RCPT TO:<nobody@mail.example>\r\n",
            "DATA\r\n",
            "BDAT 5\r\na\r\nbc",
            "BDAT 0 LAST\r\n",
            "BDAT 3 LAST\r\n\r\n.",
            "BDAT 99999999999999999999\r\n",
            "text\r\n",
            ".\r\n",
            "..\r\n",
            "\r\n",
            "\n",
            "\r",
            ".",
            "\0",
            "\u00e4\u00f6",
            "RSET\r\n",
            "NOOP\r\n",
            "AUTH SCRAM-SHA-256\r\n",
            "AUTH LOGIN\r\n",
            "*\r\n",
            "VRFY ann\r\n",
            "x".repeat(3000));

    @BeforeContainer
    static void quiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterContainer
    static void loud() {
        LOG.setLevel(null);
    }

    @Provide
    Arbitrary<byte[]> dialogues() {
        Arbitrary<byte[]> made = Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces)
                .getBytes(StandardCharsets.UTF_8));
        Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(2000);
        return Combinators.combine(made, noise, made, Arbitraries.of(true, false))
                .as((a, b, c, noisy) -> noisy ? joined(joined(a, b), c) : joined(a, c));
    }

    private static byte[] joined(byte[] a, byte[] b) {
        return ByteBuffer.allocate(a.length + b.length).put(a).put(b).array();
    }

    @Property(tries = 400)
    @Tag("SRV-130")
    void repliesAlikeHoweverTheDialogueIsCut(@ForAll("dialogues") byte[] dialogue, @ForAll long seed)
            throws IOException {
        Run whole = new Run();
        whole.feed(dialogue, dialogue.length + 1, new Random(seed));
        Run cut = new Run();
        cut.feed(dialogue, 7, new Random(seed));
        assertEquals(whole.said(), cut.said());
        assertEquals(whole.stored(), cut.stored());
    }

    @Property(tries = 400)
    @Tag("SRV-121")
    @Tag("SRV-137")
    void answersEveryDialogueInFormAndLeavesNoContentBehind(@ForAll("dialogues") byte[] dialogue) throws IOException {
        Run run = new Run();
        run.feed(dialogue, 100, new Random(dialogue.length));
        run.session.disconnected();
        for (String line : run.said()) {
            assertTrue(line.matches("[2-5][0-9]{2}[ -][\\x20-\\x7E]*"), line);
            assertTrue(line.matches("(220|250|334|354|[2-5][0-9]{2}.[245]\\.[0-9]+\\.[0-9]+ ).*"), line);
        }
        long kept = run.listener.sinks.stream().filter(s -> !s.isDiscarded()).count();
        assertEquals(run.listener.accepted.size(), kept);
    }

    @Property(tries = 200)
    @Tag("SRV-123")
    void keepsContentThroughStuffingByteForByte(@ForAll("contents") String content, @ForAll long seed)
            throws IOException {
        String stuffed = ("\r\n" + content).replace("\r\n.", "\r\n..").substring(2);
        Run run = new Run();
        String dialogue = HELLO + TRANSACTION + "DATA\r\n" + stuffed + ".\r\n";
        run.feed(dialogue.getBytes(StandardCharsets.UTF_8), 11, new Random(seed));
        assertEquals(List.of(content), run.stored());
        assertFalse(run.out.isClosed());
    }

    @Provide
    Arbitrary<String> contents() {
        return Arbitraries.strings()
                .withChars('.', 'a', ' ')
                .ofMaxLength(20)
                .list()
                .ofMaxSize(30)
                .map(lines -> lines.isEmpty() ? "" : String.join("\r\n", lines) + "\r\n");
    }

    /** A session being fed, and what comes of it. */
    private static final class Run {
        final FakeSmtpListener listener = new FakeSmtpListener();
        final MemoryOutput out = new MemoryOutput();
        final SmtpSession session;

        Run() {
            listener.passwords.put("ann", "correct-horse-7");
            session = new SmtpSession(SmtpMemoryStage.PEER, listener, SmtpOptions.defaults());
            session.connected(out);
        }

        void feed(byte[] dialogue, int maxPiece, Random random) {
            int at = 0;
            while (at < dialogue.length && out.ready()) {
                int piece = Math.min(dialogue.length - at, 1 + random.nextInt(maxPiece));
                ByteBuffer direct = ByteBuffer.allocateDirect(piece)
                        .put(dialogue, at, piece)
                        .flip();
                session.received(direct, out);
                assertFalse(direct.hasRemaining());
                at += piece;
            }
        }

        /** Leaves out what differs by nature: challenges hold random text. */
        List<String> said() throws IOException {
            List<String> said = new ArrayList<>();
            for (Optional<String> line = out.line(); line.isPresent(); line = out.line()) {
                said.add(line.get().startsWith("334 ") ? "334 " : line.get());
            }
            return said;
        }

        List<String> stored() {
            return listener.accepted.stream().map(a -> a.content().text()).toList();
        }
    }
}
