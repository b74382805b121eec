package org.pillarbox.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.api.mail.Address;

class TextMessageTest {
    private static final Pattern WORD = Pattern.compile("=\\?UTF-8\\?B\\?([^?]*)\\?=");

    @Test
    void keepsItsLinesShortWhateverItsText() {
        String text = "word ".repeat(500) + "\n" + "x".repeat(5000) + "\n" + "\uD83D\uDE00".repeat(2000);
        TextMessage message = new TextMessage(
                new Address("ann", "firm.example"), TextMessage.NOBODY_NAMED, "ä".repeat(200), text, Instant.EPOCH);
        String bytes = new String(message.toBytes(), StandardCharsets.UTF_8);
        for (String line : bytes.split("\r\n", -1)) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 998, line);
        }
        assertTrue(bytes.contains("To: undisclosed-recipients:;\r\n"));
        assertTrue(bytes.endsWith("\r\n"));
    }

    @Test
    void longParagraphsComeBackWhole() {
        String paragraph =
                "The quick brown fox jumps over the lazy dog. ".repeat(20).strip();
        String flowed = FlowedText.of(paragraph + "\n\n second\n>third\nFrom here");
        assertEquals(paragraph + "\r\n\r\n second\r\n>third\r\nFrom here\r\n", unflowed(flowed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Grüße",
                "a =?x",
                "plain but quite a long line that goes on and on and on and on and on",
                "日本語のとても長い件名であってもここで切れないように分けて書く"
            })
    void encodedSubjectsComeBackWhole(String subject) {
        String encoded = EncodedWords.of(subject);
        Arrays.stream(encoded.split("\r\n ")).forEach(word -> assertTrue(word.length() <= 75, word));
        String back = WORD.matcher(encoded)
                .results()
                .map(word -> new String(Base64.getDecoder().decode(word.group(1)), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        assertEquals(subject, back);
    }

    @Test
    void plainSubjectsStayAsTheyAre() {
        assertEquals("Welcome to your new mailbox", EncodedWords.of("Welcome to your new mailbox"));
    }

    /** As a reader does it (RFC 3676 §4.1). */
    private static String unflowed(String text) {
        return Arrays.stream(text.split("\r\n"))
                .map(line -> line.startsWith(" ") ? line.substring(1) : line)
                .map(line -> line.endsWith(" ") ? line : line + "\r\n")
                .collect(Collectors.joining());
    }
}
