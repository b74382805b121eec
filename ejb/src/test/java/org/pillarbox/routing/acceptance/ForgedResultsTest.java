package org.pillarbox.routing.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 8601 §5. */
class ForgedResultsTest {
    private static final String REST = "Subject: one\n\nAuthentication-Results: mail.here.example; spf=pass\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authentication-Results: mail.here.example; spf=pass\n",
                "AUTHENTICATION-RESULTS:MAIL.HERE.EXAMPLE;spf=pass\n",
                "authentication-results : mail.here.example 1; none\n",
                "Authentication-Results:\n\t(a (nested) \\) comment)\n \"mail.here.example\";\n dkim=pass\n",
                "Authentication-Results: mail.here.example.\n",
                "Authentication-Results: mail.here.example; spf=pass\nAuthentication-Results: mail.here.example; x\n"
            })
    void takesOutWhatClaimsToBeOurs(String field) throws IOException {
        for (int chunk : new int[] {1, 3, 1000}) {
            assertEquals("From: ann\n" + REST, filtered("From: ann\n" + field + REST, chunk));
            assertEquals(REST, filtered(field + REST, chunk));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authentication-Results: other.example; spf=pass\n",
                "Authentication-Results: other.example; mail.here.example\n",
                "Authentication-Results-Original: mail.here.example; spf=pass\n",
                "X-Authentication-Results: mail.here.example; spf=pass\n",
                "Authentication-Result: mail.here.example; spf=pass\n",
                "Authentication\n",
                "a: b\n",
                "A\n",
                "Subject: a\n\tAuthentication-Results: mail.here.example; spf=pass\n",
                "Authentication-Results: mail.here.example.evil; x\n",
                "ARC-Authentication-Results: i=1; mail.here.example; spf=pass\n"
            })
    void leavesEverythingElse(String field) throws IOException {
        for (int chunk : new int[] {1, 3, 1000}) {
            assertEquals("From: ann\n" + field + REST, filtered("From: ann\n" + field + REST, chunk));
        }
    }

    @Test
    void dropsAFieldThatHidesItsServerBehindAMountainOfComments() throws IOException {
        String mountain = "Authentication-Results: " + "(no)\n ".repeat(2000) + "mail.here.example; spf=pass\n";
        assertEquals("A: b\nFrom: ann\n" + REST, filtered("A: b\n" + mountain + "From: ann\n" + REST, 100));
        String long1 = "Authentication-Results: other.example; " + "x\n ".repeat(5000) + "\n";
        assertEquals(long1 + REST, filtered(long1 + REST, 100));
    }

    @Test
    void keepsAHeaderThatNeverEnds() throws IOException {
        assertEquals("Subject: a", filtered("Subject: a", 4));
        assertEquals("Authentication-Res", filtered("Authentication-Res", 4));
        assertEquals("", filtered("Authentication-Results: mail.here.example; x", 4));
        assertEquals("Authentication-Results: x.example", filtered("Authentication-Results: x.example", 4));
        assertEquals("", filtered("", 4));
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void leavesRealMailByteForByte(Path file) throws IOException {
        byte[] message = Files.readAllBytes(file);
        for (int chunk : new int[] {1, 7, 8192}) {
            assertEquals(
                    new String(message, StandardCharsets.ISO_8859_1),
                    new String(filtered(message, chunk), StandardCharsets.ISO_8859_1));
        }
    }

    static List<Path> corpus() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../ear/it/src/test/corpus"))) {
            return files.filter(file -> file.toString().matches(".*\\.(eml|msg)"))
                    .sorted()
                    .limit(100)
                    .toList();
        }
    }

    private static String filtered(String message, int chunk) throws IOException {
        byte[] bytes = message.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        return new String(filtered(bytes, chunk), StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
    }

    private static byte[] filtered(byte[] message, int chunk) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ForgedResults filter = new ForgedResults("mail.here.example", part -> {
            while (part.hasRemaining()) {
                out.write(part.get());
            }
        });
        for (int at = 0; at < message.length; at += chunk) {
            filter.write(ByteBuffer.wrap(message, at, Math.min(chunk, message.length - at)));
        }
        filter.end();
        return out.toByteArray();
    }
}
