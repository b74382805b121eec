package org.pillarbox.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndingScanTest {
    @ParameterizedTest
    @Tag("SRV-052")
    @CsvSource(
            delimiter = '|',
            value = {
                "A: b\\r\\n\\r\\ntext\\r\\n|0",
                "A: b\\r\\n\\r\\ntext\\r\\n\\r\\n|2",
                "A: b\\r\\n\\r\\ntext\\r\\n\\r\\n\\r\\n\\r\\n|6",
                // The line that ends the header is no blank line of the text.
                "A: b\\r\\n\\r\\n|0",
                "A: b\\r\\n\\r\\n\\r\\n|2",
                "A: b\\r\\n|0",
                "\\r\\n|0",
                "\\r\\n\\r\\n|2",
                "\\r\\ntext\\r\\n\\r\\n|2",
                // Blank lines between lines of text stay.
                "A: b\\r\\n\\r\\none\\r\\n\\r\\n\\r\\ntwo\\r\\n|0",
                // White space is text.
                "A: b\\r\\n\\r\\ntext\\r\\n \\r\\n|0",
                "A: b\\r\\n\\r\\ntext\\r\\n \\r\\n\\r\\n|2",
                // Only what ends in CRLF is trimmed.
                "A: b\\r\\n\\r\\ntext|-2",
                "A: b\\r\\n\\r\\ntext\\r\\n\\r|-2",
                "A: b\\r\\n\\r\\ntext\\n\\n\\n|-2",
                "A: b\\n\\ntext\\n\\r\\n|0",
                "A: b\\r\\n\\r\\ntext\\r\\r\\n\\r\\n|2"
            })
    void countsTheBytesOfBlankLinesAtTheEnd(String message, int surplus) {
        assertEquals(new Ending(surplus), scan(unescape(message).getBytes(ISO_8859_1), 1000));
    }

    @Test
    void anEmptyMessageHasNothingTooMuch() {
        assertEquals(new Ending(0), new EndingScan().ending());
    }

    @Property
    @net.jqwik.api.Tag("SRV-052")
    void thePiecesInWhichTheBytesComeMeanNothing(
            @ForAll("contents") byte[] content, @ForAll @IntRange(min = 1, max = 7) int piece) {
        assertEquals(scan(content, 1000), scan(content, piece));
    }

    @Property
    @net.jqwik.api.Tag("SRV-052")
    void whatIsLeftEndsWithTheTextAndHasNothingTooMuch(@ForAll("contents") byte[] content) {
        Ending ending = scan(content, 1000);
        if (ending.surplus() > 0) {
            int kept = content.length - ending.surplus();
            byte[] left = Arrays.copyOf(content, kept);
            assertEquals("\r\n".repeat(ending.surplus() / 2), new String(content, kept, ending.surplus(), ISO_8859_1));
            assertEquals(new Ending(0), scan(left, 1000));
        }
    }

    @Provide
    Arbitrary<byte[]> contents() {
        Arbitrary<Byte> octets = Arbitraries.of((byte) '\r', (byte) '\n', (byte) 'a', (byte) ' ');
        Arbitrary<String> lines = Arbitraries.of("\r\n", "\r\n\r\n", "a\r\n", "b", "\r", "\n");
        return Arbitraries.oneOf(
                octets.array(byte[].class).ofMaxSize(30),
                lines.list().ofMaxSize(12).map(list -> String.join("", list).getBytes(ISO_8859_1)));
    }

    @Test
    @Tag("SRV-053")
    @Tag("SRV-054")
    void saysHowManyBytesAreSent() {
        assertEquals(100, new Ending(6).sent(100, false));
        assertEquals(94, new Ending(6).sent(100, true));
        assertEquals(100, new Ending(0).sent(100, true));
        assertEquals(102, new Ending(Ending.OPEN).sent(100, false));
        assertEquals(102, new Ending(Ending.OPEN).sent(100, true));
    }

    @ParameterizedTest
    @ValueSource(ints = {-4, -1, 3, (1 << 30) + 2})
    void anEndingIsOfWholeLineEnds(int surplus) {
        assertThrows(IllegalArgumentException.class, () -> new Ending(surplus));
    }

    private static Ending scan(byte[] content, int piece) {
        EndingScan scan = new EndingScan();
        for (int from = 0; from < content.length; from += piece) {
            scan.add(ByteBuffer.wrap(content, from, Math.min(piece, content.length - from)));
        }
        return scan.ending();
    }

    private static String unescape(String text) {
        return text.replace("\\r", "\r").replace("\\n", "\n");
    }
}
