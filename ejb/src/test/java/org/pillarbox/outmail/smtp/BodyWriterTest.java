package org.pillarbox.outmail.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.Content;

class BodyWriterTest {
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private int blocks;

    private final BodyWriter writer = new BodyWriter((bytes, length) -> {
        assertTrue(length > 0 && length <= 32 << 10, "a block of " + length);
        sent.write(bytes, 0, length);
        blocks++;
    });

    @Test
    void aMessageFullOfDotsGoesOutInWholeBlocks() throws Exception {
        writer.stuffed(content(".\r\n".repeat(100_000)));
        assertEquals("..\r\n".repeat(100_000) + ".\r\n", sent.toString(StandardCharsets.US_ASCII));
        assertEquals(13, blocks);
    }

    @Test
    void dotsAreDoubledAcrossBlocksOfAnyLength() throws Exception {
        for (int length = (32 << 10) - 6; length < (32 << 10) + 6; length++) {
            sent.reset();
            String line = "x".repeat(length);
            writer.stuffed(content(line + "\r\n.\n.\r\n" + line));
            assertEquals(line + "\r\n..\n..\r\n" + line + "\r\n.\r\n", sent.toString(StandardCharsets.US_ASCII));
        }
    }

    private static Content content(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public int read(long position, ByteBuffer into) {
                int length = (int) Math.min(into.remaining(), bytes.length - position);
                into.put(bytes, (int) position, length);
                return length == 0 ? -1 : length;
            }
        };
    }
}
