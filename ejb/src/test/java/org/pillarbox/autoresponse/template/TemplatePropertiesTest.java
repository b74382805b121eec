package org.pillarbox.autoresponse.template;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.autoresponse.Autoresponder;

/** No text and no message make it fail, and none makes it slow. */
class TemplatePropertiesTest {
    private static final List<String> PIECES = List.of(
            "[Section:",
            "[All]",
            "[Default]",
            "]",
            "\\",
            "<",
            ">",
            "{",
            "}",
            "Date",
            ":",
            "'",
            "ddd",
            "yyyy",
            "\n",
            "\r",
            " ",
            "<Valid:",
            "<Include:",
            "<Attach:",
            "<Keep>",
            "<To:From>",
            "<From:",
            "<Subject:",
            "{OrigSubject}",
            "{Subject}",
            "{Section}",
            "9:00-16:00",
            "1/1/07",
            "Mon",
            ",",
            "-",
            "\u0000",
            "\uD83D",
            "\uDE00",
            "ä",
            "<html>",
            "../",
            "/etc/passwd",
            "a@b.example",
            "fred");

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(PIECES).list().ofMaxSize(60).map(list -> String.join("", list));
        return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(300));
    }

    @Property(tries = 1500)
    void everyTextIsReadAndEvaluated(@ForAll("texts") String text, @ForAll("texts") String subject) {
        Answering answering = new Answering(Path.of("nowhere"));
        answering.header = "From: " + subject + "\r\nReply-To: " + subject + "\r\n";
        answering.conforming = text.length() % 2 == 0;
        Templates.mistake(text, Locale.US);
        var answer = answering.preview(text, subject);
        assertTrue(answer.subject().chars().noneMatch(Character::isISOControl));
        if (answer.silence().isEmpty()) {
            String message = answering.message(text, subject);
            String header = message.substring(0, message.indexOf("\r\n\r\n"));
            assertTrue(header.lines().allMatch(line -> line.matches("(?s)[A-Za-z-]+: .*| .*")), header);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{Date:'",
                "{Date:''}",
                "[",
                "[Section:",
                "[Section:a]\n",
                "<",
                "<Valid:",
                "<Valid:Mon,",
                "\\{",
                "\n",
                "{OrigSubject}",
                "<Valid:Mon>\n",
                "<Attach:x>\n",
                "'"
            })
    void theLongestTextsTakeNoTime(String piece) {
        String text = piece.repeat(Autoresponder.LONGEST_TEXT / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            Answering answering = new Answering(Path.of("nowhere"));
            for (int i = 0; i < 3; i++) {
                answering.preview(text, "a".repeat(5000));
            }
        });
    }
}
