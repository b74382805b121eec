package org.pillarbox.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.Content;

class FieldSearchTest {
    private static final FieldSearch SEARCH = FieldSearch.of(List.of("Return-Receipt-To", "subject"));

    @Test
    @Tag("OTH-019")
    void findsFieldsWithoutRegardToCase() throws IOException {
        assertEquals(
                Map.of("return-receipt-to", List.of("ann@mail.example", "<bob@b.example>"), "subject", List.of("x")),
                SEARCH.in(
                        new Text(
                                "RETURN-receipt-to:ann@mail.example\r\nSubject : x\r\nreturn-Receipt-To: <bob@b.example>\r\n\r\nb")));
    }

    @Test
    void unfoldsAndPassesOverWhatOnlyLooksLikeIt() throws IOException {
        assertEquals(
                Map.of("subject", List.of("a\tb c")),
                SEARCH.in(new Text("X: y\r\n Return-Receipt-To: no\r\nReturn-Receipt-Too: no\r\nReturn-Receipt-To\r\n"
                        + "Subject: a\r\n\tb\r\n c\r\nReturn-Rec")));
    }

    @Test
    void theBodyIsNoHeader() throws IOException {
        assertEquals(Map.of(), SEARCH.in(new Text("A: b\r\n\r\nSubject: body\r\n")));
        assertEquals(Map.of(), SEARCH.in(new Text("A: b\n\nSubject: body\n")));
        assertEquals(Map.of(), SEARCH.in(new Text("\r\nSubject: body\r\n")));
        assertEquals(Map.of(), SEARCH.in(new Text("")));
    }

    @Test
    void aHeaderOfAnyLengthIsReadUpToABound() throws IOException {
        String long1 = "X: " + "y".repeat(10_000) + "\r\nSubject: far\r\n\r\nbody";
        assertEquals(Map.of("subject", List.of("far")), SEARCH.in(new Text(long1)));
        Text endless = new Text("X: " + "y".repeat(FieldSearch.MOST_BYTES) + "\r\nSubject: too far\r\n\r\n");
        assertEquals(Map.of(), SEARCH.in(endless));
        assertTrue(endless.furthest <= FieldSearch.MOST_BYTES);
    }

    @Test
    void anOrdinaryHeaderIsReadAtOnce() throws IOException {
        Text message = new Text("Subject: x\r\n\r\n" + "b".repeat(100_000));
        SEARCH.in(message);
        assertEquals(4096, message.furthest);
    }

    private static final class Text implements Content {
        private final byte[] bytes;
        private long furthest;

        Text(String text) {
            bytes = text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public int read(long position, ByteBuffer into) {
            int length = (int) Math.min(into.remaining(), bytes.length - position);
            if (length <= 0) {
                return -1;
            }
            into.put(bytes, (int) position, length);
            furthest = Math.max(furthest, position + length);
            return length;
        }
    }
}
