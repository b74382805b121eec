package org.pillarbox.protocol.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.pillarbox.protocol.session.LineBuffer.Found;

class LineBufferTest {
    private final LineBuffer lines = new LineBuffer();

    @Test
    void gathersALineOutOfPieces() {
        assertEquals(Found.PART, take("NO"));
        assertEquals(Found.PART, take("OP\r"));
        assertEquals(Found.LINE, take("\n"));
        assertEquals("NOOP", line());
    }

    @Test
    void leavesWhatFollowsTheLine() {
        ByteBuffer in = ByteBuffer.wrap("NOOP\r\nQUIT\r\n".getBytes(ISO_8859_1));

        assertEquals(Found.LINE, lines.take(in, 100));
        assertEquals(6, in.remaining());
    }

    @Test
    void takesALineOfExactlyTheLimit() {
        assertEquals(Found.LINE, lines.take(buffer("x".repeat(10) + "\r\n"), 10));
        assertEquals("x".repeat(10), line());
    }

    @Test
    void saysTooLongOnceAndGoesOnWithTheNextLine() {
        ByteBuffer in = buffer("x".repeat(1000) + "\r\nNOOP\r\n");

        assertEquals(Found.TOO_LONG, lines.take(in, 10));
        assertEquals(Found.LINE, lines.take(in, 10));
        assertEquals("NOOP", line());
    }

    @Test
    void keepsACarriageReturnInsideALine() {
        take("NO\rOP\r\n");

        assertEquals("NO\rOP", line());
    }

    @Test
    void givesUpOnALineWithoutEnd() {
        assertEquals(Found.TOO_LONG, lines.take(buffer("x".repeat(11)), 10));
        ByteBuffer flood = ByteBuffer.allocate(2 * 1024 * 1024);

        assertEquals(Found.ENDLESS, lines.take(flood, 10));
    }

    @Test
    void overwritesTheLineWhenItIsCleared() {
        take("PASS secret\r\n");
        byte[] octets = lines.line().array();
        lines.clear();

        assertEquals(-1, new String(octets, ISO_8859_1).indexOf("secret"));
    }

    private Found take(String text) {
        return lines.take(buffer(text), 100);
    }

    private String line() {
        ByteBuffer line = lines.line();
        return new String(line.array(), 0, line.remaining(), ISO_8859_1);
    }

    private static ByteBuffer buffer(String text) {
        return ByteBuffer.wrap(text.getBytes(ISO_8859_1));
    }
}
