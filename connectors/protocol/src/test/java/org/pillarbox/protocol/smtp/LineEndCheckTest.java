package org.pillarbox.protocol.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SRV-123")
class LineEndCheckTest {
    private static boolean isClean(String text, int cut) {
        LineEndCheck check = new LineEndCheck();
        return check.cleanIn(bytes(text.substring(0, cut)))
                && check.cleanIn(bytes(text.substring(cut)))
                && check.cleanAtEnd();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "\r\n", "a\r\nb\r\n\r\n", "\r\n.\r\n"})
    void passesLinesHoweverTheyAreCut(String text) {
        for (int cut = 0; cut <= text.length(); cut++) {
            assertEquals(true, isClean(text, cut), "cut at " + cut);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "a\nb", "a\rb", "\r\r\n", "\r\n\n", "\n\r", "a\r\nb\r"})
    void findsBareEndsHoweverTheyAreCut(String text) {
        for (int cut = 0; cut <= text.length(); cut++) {
            assertEquals(false, isClean(text, cut), "cut at " + cut);
        }
    }
}
