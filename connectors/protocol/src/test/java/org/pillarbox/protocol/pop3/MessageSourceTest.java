package org.pillarbox.protocol.pop3;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
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
import org.pillarbox.api.mail.Content;

class MessageSourceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a\\r\\n|a\\r\\n.\\r\\n",
                ".\\r\\n|..\\r\\n.\\r\\n",
                "..a\\r\\n.b\\r\\n|...a\\r\\n..b\\r\\n.\\r\\n",
                "a.b\\r\\n|a.b\\r\\n.\\r\\n",
                "a\\r\\n.|a\\r\\n..\\r\\n.\\r\\n",
                "a|a\\r\\n.\\r\\n",
                "a\\r|a\\r\\r\\n.\\r\\n",
                "a\\n|a\\n\\r\\n.\\r\\n",
                "a\\n.\\r\\nb\\r\\n|a\\n..\\r\\nb\\r\\n.\\r\\n",
                "a\\r.\\r\\n|a\\r.\\r\\n.\\r\\n"
            })
    @Tag("SRV-063")
    void putsADotBeforeEachDotThatBeginsALineAndEndsTheLastOne(String content, String sent) throws IOException {
        assertEquals("+OK\r\n" + unescape(sent), text(sent(unescape(content).getBytes(ISO_8859_1), 64)));
    }

    @Test
    @Tag("SRV-063")
    void sendsAnEmptyMessageAsNoLine() throws IOException {
        assertEquals("+OK\r\n.\r\n", text(sent(new byte[0], 64)));
    }

    @Property
    @net.jqwik.api.Tag("SRV-063")
    void takingTheDotsAwayGivesTheContentBack(
            @ForAll("contents") byte[] content, @ForAll @IntRange(min = 1, max = 300) int bufferSize)
            throws IOException {
        byte[] expected = content;
        if (content.length > 0 && !text(content).endsWith("\r\n")) {
            expected = (text(content) + "\r\n").getBytes(ISO_8859_1);
        }

        assertArrayEquals(expected, unstuffed(sent(content, bufferSize)));
    }

    /** Rich in what matters: dots and line ends. */
    @Provide
    Arbitrary<byte[]> contents() {
        Arbitrary<Byte> octets = Arbitraries.of((byte) '.', (byte) '\r', (byte) '\n', (byte) 'a', (byte) 0, (byte) -1);
        return octets.array(byte[].class).ofMaxSize(200);
    }

    @ParameterizedTest
    @CsvSource({"32767", "32768", "32769", "65536", "100000"})
    @Tag("SRV-063")
    void stuffsAcrossTheChunksItReads(int size) throws IOException {
        byte[] content = new byte[size];
        for (int i = 0; i < size; i++) {
            content[i] = (byte) (i % 2 == 0 ? '\n' : '.');
        }
        content[size - 2] = '\r';
        content[size - 1] = '\n';

        assertArrayEquals(content, unstuffed(sent(content, 8192)));
    }

    @Test
    void throwsWhenTheContentIsShorterThanItSays() {
        Content torn = sized(100_000, 40_000);

        assertThrows(EOFException.class, () -> drain(MessageSource.open(torn, "+OK", Optional.empty()), 8192));
    }

    @Test
    void saysBeforeTheStatusLineThatTheBeginningCannotBeRead() {
        assertThrows(EOFException.class, () -> MessageSource.open(sized(100, 0), "+OK", Optional.empty()));
    }

    @Test
    @Tag("SRV-067")
    void topReadsNoMoreThanItNeeds() throws IOException {
        long[] furthest = {0};
        byte[] header = "Subject: a\r\n\r\nline\r\n".getBytes(ISO_8859_1);
        Content huge = new Content() {
            @Override
            public long size() {
                return 1L << 40;
            }

            @Override
            public int read(long position, ByteBuffer into) {
                furthest[0] = Math.max(furthest[0], position + into.remaining());
                int length = into.remaining();
                for (int i = 0; i < length; i++) {
                    into.put(header[(int) ((position + i) % header.length)]);
                }
                return length;
            }
        };

        byte[] sent = drain(MessageSource.open(huge, "+OK", Optional.of(new TopLimit(1))), 8192);

        assertEquals("+OK\r\nSubject: a\r\n\r\nline\r\n.\r\n", text(sent));
        assertTrue(furthest[0] <= 4096, "read up to " + furthest[0]);
    }

    @Test
    void joinsAContentThatComesInPieces() throws IOException {
        byte[] text = ".a\r\n".repeat(20_000).getBytes(ISO_8859_1);
        Content whole = InMemoryMaildrops.content(text);
        Content inPieces = new Content() {
            @Override
            public long size() {
                return text.length;
            }

            @Override
            public int read(long position, ByteBuffer into) throws IOException {
                int limit = into.limit();
                into.limit(Math.min(limit, into.position() + 7));
                int length = whole.read(position, into);
                into.limit(limit);
                return length;
            }
        };

        assertArrayEquals(text, unstuffed(drain(MessageSource.open(inPieces, "+OK", Optional.empty()), 8192)));
    }

    /** Says one size and has fewer octets. */
    private static Content sized(long size, int present) {
        Content content = InMemoryMaildrops.content(new byte[present]);
        return new Content() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public int read(long position, ByteBuffer into) throws IOException {
                return content.read(position, into);
            }
        };
    }

    private static byte[] sent(byte[] content, int bufferSize) throws IOException {
        return drain(MessageSource.open(InMemoryMaildrops.content(content), "+OK", Optional.empty()), bufferSize);
    }

    private static byte[] drain(MessageSource source, int bufferSize) throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(bufferSize);
        boolean more = true;
        while (more) {
            more = source.read(buffer);
            sent.write(buffer.array(), 0, buffer.position());
            buffer.clear();
        }
        return sent.toByteArray();
    }

    /** What a client makes of it: lines end with LF, a dot in front goes, a lone dot is the end. */
    private static byte[] unstuffed(byte[] reply) {
        String rest = text(reply).substring("+OK\r\n".length());
        StringBuilder content = new StringBuilder();
        while (!rest.equals(".\r\n")) {
            int end = rest.indexOf('\n') + 1;
            String line = rest.substring(0, end);
            assertTrue(end > 0 && !line.equals(".\r\n") && !line.equals(".\n"), "no early end");
            content.append(line.startsWith(".") ? line.substring(1) : line);
            rest = rest.substring(end);
        }
        return content.toString().getBytes(ISO_8859_1);
    }

    private static String text(byte[] octets) {
        return new String(octets, ISO_8859_1);
    }

    private static String unescape(String text) {
        return text.replace("\\r", "\r").replace("\\n", "\n");
    }
}
