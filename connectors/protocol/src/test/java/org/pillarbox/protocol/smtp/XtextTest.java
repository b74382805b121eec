package org.pillarbox.protocol.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SRV-132")
class XtextTest {
    @ParameterizedTest
    @CsvSource({"abc, abc", "a+2Bb+3Dc, a+b=c", "a+20b, a b", "+2b, +", "ann@mail.example, ann@mail.example"})
    void decodes(String value, String text) {
        assertEquals(Optional.of(text), Xtext.decode(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "+2", "+2G", "a+0Ab", "a+0Db", "+00", "+7F", "+80", "a=b", "a b", "\u00e4", "++2B"})
    void refusesWhatIsNotXtextOrWouldBreakAHeader(String value) {
        assertEquals(Optional.empty(), Xtext.decode(value));
    }

    @ParameterizedTest
    @CsvSource({"j\\x{FC}rgen, j\u00fcrgen", "j\u00fcrgen, j\u00fcrgen", "\\x{1F600}, \ud83d\ude00", "\\x{5C}x, \\x"})
    void decodesUtf8Addresses(String value, String text) {
        assertEquals(Optional.of(text), Xtext.decodeUtf8Address(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\x{0A}", "\\x{85}", "\\x{D800}", "\\x{110000}"})
    void refusesEscapesOfWhatIsNoCharacter(String value) {
        assertEquals(Optional.empty(), Xtext.decodeUtf8Address(value));
    }
}
