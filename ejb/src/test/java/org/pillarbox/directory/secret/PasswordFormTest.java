package org.pillarbox.directory.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordFormTest {
    @Test
    void mapsWhatLooksTheSameToOneForm() {
        assertEquals("ab", PasswordForm.prepare("a\u00adb")); // soft hyphen
        assertEquals("a b", PasswordForm.prepare("a\u00a0b")); // no-break space
        assertEquals("\u00e9", PasswordForm.prepare("e\u0301"));
        assertEquals("IX", PasswordForm.prepare("\u2168"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "no\u00a0break", "ideographic\u3000", " leading1", "trailing1 "})
    @Tag("USR-036")
    void refusesEverySpace(String password) {
        assertEquals(Optional.of("A password must not contain a space"), PasswordForm.flaw(password, 8, 128));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!\"#$%&'()*+,-./",
                "@:;<=>?[\\]^_`{|}~",
                "Pa\u00dfw\u00f6rter",
                "\u65e5\u672c\u8a9e\u306e\u5408\u8a00\u8449\u3067",
                "tabs-are-not-but-\u20ac-is"
            })
    @Tag("USR-036")
    void takesAnyOtherCharacter(String password) {
        assertEquals(Optional.empty(), PasswordForm.flaw(password, 8, 128));
    }

    @Test
    @Tag("USR-035")
    void keepsToTheLengthsInForce() {
        assertTrue(PasswordForm.flaw("1234567", 8, 128).orElseThrow().contains("at least 8"));
        assertEquals(Optional.empty(), PasswordForm.flaw("12345678", 8, 128));
        assertEquals(Optional.empty(), PasswordForm.flaw("x".repeat(128), 8, 128));
        assertTrue(PasswordForm.flaw("x".repeat(129), 8, 128).orElseThrow().contains("at most 128"));
        // Characters count, not the bytes or surrogates behind them.
        assertEquals(Optional.empty(), PasswordForm.flaw("\ud83d\ude00".repeat(128), 8, 128));
        assertTrue(PasswordForm.flaw("\u00ad".repeat(20), 8, 128).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678\t", "12345678\n", "12345678\u0000", "12345678\u2028"})
    void refusesControlCharacters(String password) {
        assertTrue(PasswordForm.flaw(password, 8, 128).isPresent());
    }
}
