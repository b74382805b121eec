package org.pillarbox.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDateTest {
    @Test
    void writesWhatTheStandardWants() {
        Instant at = Instant.parse("2026-11-02T05:06:07Z");
        assertEquals("Mon, 2 Nov 2026 07:06:07 +0200", MailDate.format(at, ZoneOffset.ofHours(2)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Sun, 22 Nov 2026 16:00:00 +0100                  | 2026-11-22T15:00:00Z
            22 Nov 2026 15:00 +0000                          | 2026-11-22T15:00:00Z
            Sun,  2 Nov 2026 15:00:00 -0500 (EST)            | 2026-11-02T20:00:00Z
            Sunday, 22 nov 2026 15:00:00 GMT                 | 2026-11-22T15:00:00Z
            Sun, 22 Nov 2026 10:00:00 EST                    | 2026-11-22T15:00:00Z
            Sun, 22 Nov 2026 15:00:00 XYZ                    | 2026-11-22T15:00:00Z
            """)
    void readsDates(String text, Instant expected) {
        assertEquals(Optional.of(expected), MailDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "Sun, 99 Nov 2026 15:00:00 +0000", "Sun, 22 Nov 1026 15:00:00 +0000"})
    void takesOthersAsMissing(String text) {
        assertEquals(Optional.empty(), MailDate.parse(text));
    }

    /** A clock that was never set, in a zone east of Greenwich; stored moments begin with 1970. */
    @Test
    void takesTheFirstHoursOf1970EastOfGreenwichAsMissing() {
        assertEquals(Optional.empty(), MailDate.parse("Thu, 1 Jan 1970 00:59:59 +0100"));
        assertEquals(Optional.of(Instant.EPOCH), MailDate.parse("Thu, 1 Jan 1970 01:00:00 +0100"));
    }

    @Property(tries = 500)
    void neverFails(@ForAll String text) {
        MailDate.parse(text);
    }
}
