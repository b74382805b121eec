package org.pillarbox.api.pop3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaildropMessageTest {
    @Test
    void takesAUniqueIdOfSeventyCharacters() {
        String longest = "!~".repeat(35);

        assertEquals(longest, new MaildropMessage(1, 0, longest).uidl());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "a\r\nb",
                "\u00e4",
                "\u007f",
                "0123456789012345678901234567890123456789012345678901234567890123456789x"
            })
    void refusesAUniqueIdThatNoClientCouldKeep(String uidl) {
        assertThrows(IllegalArgumentException.class, () -> new MaildropMessage(1, 0, uidl));
    }
}
