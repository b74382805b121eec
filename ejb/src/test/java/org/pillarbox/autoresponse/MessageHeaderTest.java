package org.pillarbox.autoresponse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.Content;

class MessageHeaderTest {
    private static MessageHeader read(String message) throws Exception {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        return MessageHeader.read(new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public int read(long position, ByteBuffer into) {
                int length = Math.min(Math.min(into.remaining(), bytes.length - (int) position), 7);
                into.put(bytes, (int) position, length);
                return length == 0 ? -1 : length;
            }
        });
    }

    @Test
    @Tag("USR-258")
    void fieldsAreUnfoldedAndKeptInTheirOrder() throws Exception {
        MessageHeader header = read("Received: one\r\nRECEIVED : two\r\n\tand more\r\nSubject: x\r\n\r\nTo: body\r\n");
        assertEquals(List.of("one", "two\tand more"), header.all("received"));
        assertEquals(Optional.of("x"), header.first("SUBJECT"));
        assertEquals(Optional.empty(), header.first("To"));
        assertTrue(header.hasFieldLike("sub"));
    }

    @Test
    void linesThatAreNoFieldsAreLeftOut() throws Exception {
        MessageHeader header = read(" folded first\nno field\nA: 1\nB: ä");
        assertEquals(Optional.of("1"), header.first("a"));
        assertEquals(Optional.of("ä"), header.first("b"));
        assertEquals(2, header.fields().size());
        assertEquals(List.of(), read("").fields());
    }

    @Test
    void theEndIsWhereTheEmptyLineIs() throws Exception {
        assertEquals("A: 1\r\n".length(), read("A: 1\r\n\r\nbody").end());
    }

    @Test
    void anEndlessHeaderIsCut() throws Exception {
        assertTrue(read("A: 1\n".repeat(100_000)).fields().size() <= MessageHeader.MOST_FIELDS);
    }
}
