package org.pillarbox.inmail.collecting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReceivedDateTest {
    private static final String DATE = "; Tue, 1 Sep 2026 10:00:00 +0000\r\n";
    private static final Optional<Instant> TEN = Optional.of(Instant.parse("2026-09-01T10:00:00Z"));

    @Test
    void readsTheTopmostFieldInAllItsLines() {
        assertEquals(TEN, of("Subject: x\r\nReceived: from a\r\n\tby b\r\n " + DATE + "Received: from c; never\r\n"));
        assertEquals(TEN, of("received : from a by b" + DATE.strip()));
        assertEquals(Optional.empty(), of("Received: from a by b\r\nSubject: x" + DATE));
        assertEquals(Optional.empty(), of("Subject: x" + DATE));
    }

    @Test
    @Tag("B9")
    void readsAFieldOfThousandsOfLines() {
        assertEquals(TEN, of("Received: a" + "\r\n b".repeat(3_500) + DATE));
    }

    private static Optional<Instant> of(String header) {
        return ReceivedDate.of(header.getBytes(StandardCharsets.ISO_8859_1));
    }
}
