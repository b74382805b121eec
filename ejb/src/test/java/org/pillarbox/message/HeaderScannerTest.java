package org.pillarbox.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HeaderScannerTest {
    private static final String MESSAGE = "Received: from a by b;\r\n\tSun, 22 Nov 2026 15:00:00 +0000\r\n"
            + "Received: from c by d; x\r\nFrom: Ann\r\n <ann@mail.example>\r\nTO : bob@mail.example\r\n"
            + "Subject: one\r\nSubject: two\r\nDelivered-To: ann@mail.example\r\nDelivered-To: bob@mail.example\r\n"
            + "Date: Sun, 22 Nov 2026 15:00:00 +0000\r\nMessage-ID: <1@mail.example>\r\n\r\n"
            + "Received: in the body\r\nSubject: three\r\n";

    @Test
    void readsTheFieldsAndUnfoldsThem() {
        HeaderFields fields = scan(MESSAGE);
        assertEquals(Optional.of("Ann <ann@mail.example>"), fields.from());
        assertEquals(Optional.of("bob@mail.example"), fields.to());
        assertEquals(Optional.of("<1@mail.example>"), fields.messageId());
        assertEquals(List.of("ann@mail.example", "bob@mail.example"), fields.deliveredTo());
    }

    @Test
    void takesTheFirstOfARepeatedField() {
        assertEquals(Optional.of("one"), scan(MESSAGE).subject());
    }

    @Test
    void looksOnlyAtTheHeader() {
        assertEquals(2, scan(MESSAGE).received());
    }

    @Property(tries = 200)
    void findsTheSameHoweverTheBytesAreCut(@ForAll @IntRange(min = 1, max = 50) int chunk) {
        HeaderScanner scanner = new HeaderScanner();
        byte[] bytes = MESSAGE.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at += chunk) {
            scanner.scan(ByteBuffer.wrap(bytes, at, Math.min(chunk, bytes.length - at)));
        }
        assertEquals(scan(MESSAGE), scanner.fields());
    }

    @Property(tries = 500)
    void neverFailsOnAnyBytes(@ForAll byte[] bytes) {
        HeaderScanner scanner = new HeaderScanner();
        scanner.scan(ByteBuffer.wrap(bytes));
        assertTrue(scanner.fields().received() >= 0);
    }

    @Test
    void passesOverLinesThatAreNoFields() {
        HeaderFields fields = scan("From ann Sun Nov 22\r\n\0\1\2\r\n: x\r\nno colon here\r\nSubject: found\r\n\r\n");
        assertEquals(Optional.of("found"), fields.subject());
    }

    @Test
    void keepsNoMoreOfAValueThanItsBound() {
        String subject =
                scan("Subject: " + "x".repeat(100_000) + "\r\n\r\n").subject().orElseThrow();
        assertTrue(subject.length() <= HeaderScanner.MAX_VALUE);
    }

    @Test
    void keepsNoDeliveredToThatIsTooLongForAnAddress() {
        String bomb = "Delivered-To: " + "x".repeat(HeaderScanner.MAX_VALUE) + "\r\n";
        HeaderFields fields = scan(bomb.repeat(30) + "Delivered-To: ann@mail.example\r\n" + bomb.repeat(30) + "\r\n");
        assertEquals(List.of("ann@mail.example"), fields.deliveredTo());
    }

    @Test
    @Tag("SRV-125")
    void countsReceivedFieldsBehindALongHeader() {
        String header = "X-Filler: " + "y".repeat(200_000) + "\r\n" + "Received: from a by b; c\r\n".repeat(120);
        assertEquals(120, scan(header + "\r\nbody").received());
    }

    @Test
    void leavesTheBytesToTheSink() {
        ByteBuffer bytes = ByteBuffer.wrap(MESSAGE.getBytes(StandardCharsets.UTF_8));
        new HeaderScanner().scan(bytes);
        assertEquals(0, bytes.position());
    }

    @Test
    void knowsAnEmptyFieldFromAMissingOne() {
        assertEquals(Optional.of(""), scan("Date:\r\n\r\n").date());
        assertEquals(Optional.empty(), scan("\r\nDate: x\r\n").date());
    }

    private static HeaderFields scan(String message) {
        HeaderScanner scanner = new HeaderScanner();
        scanner.scan(ByteBuffer.wrap(message.getBytes(StandardCharsets.UTF_8)));
        return scanner.fields();
    }
}
