package org.pillarbox.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptKindTest {
    private final ReceiptKind kind = new ReceiptKind();

    @Test
    @Tag("OTH-016")
    void beginsWithReturnReceiptToAndLocalMessages() {
        assertEquals(new ReceiptSettings(List.of("Return-Receipt-To"), true), kind.defaults());
    }

    @Test
    @Tag("OTH-020")
    void keepsAnEmptyListEmpty() {
        ReceiptSettings off = new ReceiptSettings(List.of(), false);
        kind.check(off);
        assertEquals(off, kind.read(SettingText.parse(kind.write(off).toString())));
    }

    @Test
    @Tag("OTH-019")
    void keepsNames() {
        ReceiptSettings two = new ReceiptSettings(List.of("X-Confirm_1", "Return-Receipt-To"), false);
        kind.check(two);
        assertEquals(two, kind.read(SettingText.parse(kind.write(two).toString())));
    }

    @ParameterizedTest
    @Tag("OTH-019")
    @ValueSource(strings = {"Return-Receipt-To: ann", "two words", "caf\u00e9", "a,b", ""})
    void refusesWhatIsNoNameOfAField(String name) {
        InvalidSetting refusal = assertThrows(
                InvalidSetting.class, () -> kind.check(new ReceiptSettings(List.of("Subject", name), true)));
        assertEquals("fields", refusal.field());
    }

    @Test
    void refusesANameTwiceOrTooManyOfThem() {
        assertThrows(InvalidSetting.class, () -> kind.check(new ReceiptSettings(List.of("A", "a"), true)));
        List<String> many = Collections.nCopies(ReceiptSettings.MOST_FIELDS + 1, "x");
        assertTrue(assertThrows(InvalidSetting.class, () -> kind.check(new ReceiptSettings(many, true)))
                .getMessage()
                .contains("at most"));
    }

    @Test
    @Tag("SRV-047")
    void apopIsNotDemandedAndBlankLinesAreTrimmedAtFirst() {
        Pop3Kind pop3 = new Pop3Kind();
        assertEquals(new Pop3Settings(false, true), pop3.defaults());
        Pop3Settings other = new Pop3Settings(true, false);
        assertEquals(other, pop3.read(SettingText.parse(pop3.write(other).toString())));
    }
}
