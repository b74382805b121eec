package org.pillarbox.protocol.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.api.mail.Reply;

@Tag("SRV-123")
class DotReaderTest {
    private final MemorySink sink = new MemorySink(Long.MAX_VALUE);
    private final IncomingMessage message = IncomingMessage.into(sink, 0);
    private final DotReader reader = new DotReader(message);

    private boolean feed(String text) {
        ByteBuffer in = bytes(text);
        boolean ended = reader.read(in);
        assertFalse(in.hasRemaining() && !ended, "bytes left unread");
        return ended;
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Every end that some server somewhere takes for one, but for the right one. */
    static Stream<String> wrongEnds() {
        String[] ends = {"\r\n", "\n", "\r", "\n\r", "\r\r\n"};
        return Stream.of(ends)
                .flatMap(before -> Stream.of(ends).map(after -> before + "." + after))
                .filter(end -> !end.contains("\r\n.\r\n"));
    }

    @ParameterizedTest
    @MethodSource("wrongEnds")
    void takesNothingButCrlfDotCrlfForTheEnd(String end) {
        String smuggled = "body" + end + "MAIL FROM:<evil@away.example>\r\n";
        for (int cut = 0; cut <= smuggled.length(); cut++) {
            DotReader fresh = new DotReader(message);
            assertFalse(fresh.read(bytes(smuggled.substring(0, cut))));
            assertFalse(fresh.read(bytes(smuggled.substring(cut))));
            assertTrue(fresh.read(bytes(".\r\n")));
        }
        assertEquals(Optional.of(Replies.BARE_LINE_END), message.refusal());
        assertTrue(sink.isDiscarded());
    }

    @Test
    void leavesWhatFollowsTheEnd() {
        ByteBuffer in = bytes("a\r\n.\r\nQUIT\r\n");
        assertTrue(reader.read(in));
        assertEquals("QUIT\r\n", StandardCharsets.ISO_8859_1.decode(in).toString());
        assertEquals("a\r\n", sink.text());
    }

    @Test
    void endsAtOnceOnASingleDot() {
        assertTrue(feed(".\r\n"));
        assertEquals("", sink.text());
        assertEquals(Optional.empty(), message.refusal());
    }

    @Test
    void takesOneDotOffEachLineThatBeginsWithOne() {
        assertTrue(feed("..\r\n...a\r\n.b\r\nc.\r\n.\r\n"));
        assertEquals(".\r\n..a\r\nb\r\nc.\r\n", sink.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb\r\n", "a\rb\r\n", "a\r\r\n", "\n", "\r\r\n", ".\n", "a\r\n.\rb\r\n"})
    void refusesCrAndLfThatStandAlone(String content) {
        feed(content);
        assertTrue(feed("\r\n.\r\n"));
        assertEquals(Optional.of(550), message.refusal().map(Reply::code));
    }

    @Test
    void findsTheEndWhereverItIsCut() {
        String content = "x".repeat(30) + "\r\n..\r\n" + "y".repeat(30) + "\r\n";
        String all = content + ".\r\n";
        for (int cut = 0; cut <= all.length(); cut++) {
            MemorySink part = new MemorySink(Long.MAX_VALUE);
            DotReader fresh = new DotReader(IncomingMessage.into(part, 0));
            boolean early = fresh.read(bytes(all.substring(0, cut)));
            assertEquals(cut == all.length(), early);
            assertTrue(early || fresh.read(bytes(all.substring(cut))));
            assertEquals(content.replace("..", "."), part.text());
        }
    }
}
