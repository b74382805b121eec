package org.pillarbox.message.mime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.message.HeaderFields;

class SummaryReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            plain text                                 | plain text
            =?utf-8?Q?Gr=C3=BC=C3=9Fe?= an alle        | Grüße an alle
            =?iso-8859-1?B?R3L832U=?=                  | Grüße
            =?utf-8?Q?one?= =?utf-8?Q?_two?=           | one two
            =?no-such-charset?Q?x?=                    | =?no-such-charset?Q?x?=
            =?utf-8?Q?line=0D=0ABcc:_x?=               | line Bcc: x
            """)
    void decodesEncodedWords(String raw, String shown) {
        assertEquals(shown, subject(raw));
    }

    @Test
    void removesMarksThatTurnTheText() {
        assertEquals("invoice fdp.exe", subject("invoice \u202Efdp.exe"));
    }

    @Test
    void cutsLongTexts() {
        assertTrue(subject("=?utf-8?Q?" + "x".repeat(100_000) + "?=").length() <= SummaryReader.MAX_LENGTH);
    }

    @Property(tries = 1000)
    void isAlwaysShortAndWithoutControls(@ForAll String raw) {
        String shown = subject(raw);
        assertTrue(shown.length() <= SummaryReader.MAX_LENGTH);
        assertTrue(shown.chars().noneMatch(Character::isISOControl));
    }

    private static String subject(String raw) {
        Optional<String> none = Optional.empty();
        return SummaryReader.read(new HeaderFields(none, none, Optional.of(raw), none, none, none, List.of(), 0))
                .subject();
    }
}
