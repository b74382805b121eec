package org.pillarbox.protocol.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.protocol.smtp.LineReader.Outcome;

class LineReaderTest {
    private final LineReader lines = new LineReader();

    private Outcome command(String text) {
        return lines.readCommand(bytes(text));
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private String line() {
        return StandardCharsets.ISO_8859_1.decode(lines.octets()).toString();
    }

    @Test
    void joinsWhatComesInPieces() {
        assertEquals(Outcome.MORE, command("NO"));
        assertEquals(Outcome.MORE, command("OP\r"));
        assertEquals(Outcome.LINE, command("\n"));
        assertEquals("NOOP", line());
    }

    @Test
    @Tag("SRV-122")
    void takesCommandsUpToTheirLimit() {
        assertEquals(Outcome.LINE, command("x".repeat(LineReader.COMMAND_OCTETS) + "\r\n"));
        lines.forget();
        assertEquals(Outcome.TOO_LONG, command("x".repeat(LineReader.COMMAND_OCTETS + 1)));
    }

    @Test
    void takesLongerLinesForAuthAlone() {
        String auth = "auth plain ";
        String rest = "x".repeat(LineReader.AUTH_OCTETS - auth.length());
        assertEquals(Outcome.LINE, command(auth + rest + "\r\n"));
        lines.forget();
        assertEquals(Outcome.TOO_LONG, command(auth + rest + "x"));
        lines.reset();
        assertEquals(Outcome.LINE, lines.readResponse(bytes("x".repeat(LineReader.AUTH_OCTETS) + "\r\n")));
        lines.forget();
        assertEquals(Outcome.TOO_LONG, lines.readResponse(bytes("x".repeat(LineReader.AUTH_OCTETS + 1))));
    }

    @Test
    void dropsTheRestOfAWrongLineAndReadsTheNext() {
        ByteBuffer in = bytes("a\nb\rc\r\nNOOP\r\n");
        assertEquals(Outcome.BARE_LINE_END, lines.readCommand(in));
        assertEquals(Outcome.LINE, lines.readCommand(in));
        assertEquals("NOOP", line());
    }

    @Test
    void takesTheCrBehindABareCrForTheLinesEnd() {
        ByteBuffer in = bytes("a\r\r\nNOOP\r\n");
        assertEquals(Outcome.BARE_LINE_END, lines.readCommand(in));
        assertEquals(Outcome.LINE, lines.readCommand(in));
        assertEquals("NOOP", line());
    }

    @Test
    void doesNotWaitForTheEndOfAWrongLineForEver() {
        String megabyte = "x".repeat(1 << 20);
        assertEquals(Outcome.TOO_LONG, command("x".repeat(3000)));
        Outcome outcome = Outcome.MORE;
        for (int i = 0; i < 17 && outcome == Outcome.MORE; i++) {
            outcome = command(megabyte);
        }
        assertEquals(Outcome.ENDLESS, outcome);
    }

    @Test
    void forgetsEverythingWhenReset() {
        command("AUTH");
        command("\nhalf");
        lines.reset();
        assertEquals(Outcome.LINE, command("NOOP\r\n"));
        assertEquals("NOOP", line());
    }
}
