package org.pillarbox.web.admin.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.Content;

@Tag("USR-342")
class RawPieceTest {
    private static final long HUNDRED_MEGABYTES = 100L << 20;

    /** A content that is made while it is read. */
    private static Content of(long size, byte[] pattern, AtomicLong read) {
        return new Content() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public int read(long position, ByteBuffer into) {
                int count = (int) Math.min(into.remaining(), Math.min(1000, size - position));
                for (int i = 0; i < count; i++) {
                    into.put(pattern[(int) ((position + i) % pattern.length)]);
                }
                read.addAndGet(count);
                return count == 0 ? -1 : count;
            }
        };
    }

    private static Content of(byte[] bytes) {
        return of(bytes.length, bytes, new AtomicLong());
    }

    private static String shown(String text) throws IOException {
        return RawPiece.read(of(text.getBytes(StandardCharsets.UTF_8)), "").text();
    }

    @Test
    void showsHeaderAndEncodedPartsAsTheyAre() throws IOException {
        String html = "Subject: =?utf-8?q?Caf=C3=A9?=\r\n\r\n<script>alert(1)</script>\r\nPGI+\r\n";
        assertEquals(html.replace("\r\n", "\n"), shown(html));
    }

    @Test
    void aLargeMessageIsReadPieceByPiece() throws IOException {
        AtomicLong read = new AtomicLong();
        Content content = of(HUNDRED_MEGABYTES, "0123456789abcdef".getBytes(StandardCharsets.US_ASCII), read);
        RawPiece piece = RawPiece.read(content, "1600");
        assertEquals(HUNDRED_MEGABYTES, piece.paging().getTotal());
        assertEquals(RawPiece.SIZE, piece.text().length());
        assertTrue(piece.paging().isBack());
        assertFalse(piece.paging().isForth());
        assertTrue(read.get() <= RawPiece.SIZE + 3, "read " + read);
    }

    @Test
    void aCharacterAcrossTheBorderIsShownOnceAndWhole() throws IOException {
        byte[] bytes = ("x" + "\u20ac".repeat(RawPiece.SIZE)).getBytes(StandardCharsets.UTF_8);
        Content content = of(bytes);
        StringBuilder all = new StringBuilder();
        RawPiece piece;
        int page = 1;
        do {
            piece = RawPiece.read(content, Integer.toString(page++));
            all.append(piece.text());
        } while (piece.paging().isForth());
        assertEquals("x" + "\u20ac".repeat(RawPiece.SIZE), all.toString());
    }

    @Test
    void whatCannotBeSeenIsMadeVisible() throws IOException {
        assertEquals("a\u2400b\u241bc\u240dd", shown("a\0b\u001bc\rd"));
        assertEquals("invoice\u27e8U+202E\u27e9fdp.exe", shown("invoice\u202efdp.exe"));
        assertEquals("\u27e8U+0085\u27e9\u27e8U+2028\u27e9", shown("\u0085\u2028"));
        assertEquals("\u0633\u0644\u0627\u0645 \ud83d\ude00\t", shown("\u0633\u0644\u0627\u0645 \ud83d\ude00\t"));
    }

    @Test
    void bytesThatAreNoTextAndAnEmptyMessageDoNoHarm() throws IOException {
        assertEquals(
                "\ufffd\ufffdx",
                RawPiece.read(of(new byte[] {(byte) 0xff, (byte) 0x80, 'x'}), "")
                        .text());
        assertEquals("", RawPiece.read(of(new byte[0]), "7").text());
    }
}
