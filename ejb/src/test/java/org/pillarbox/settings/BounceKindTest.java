package org.pillarbox.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BounceKindTest {
    private final BounceKind kind = new BounceKind();

    @ParameterizedTest
    @Tag("OTH-109")
    @ValueSource(strings = {"", " \n "})
    void anEmptyTextIsTheStandardOne(String text) {
        BounceSettings empty = new BounceSettings(text);
        kind.check(empty);
        BounceSettings stored = kind.read(SettingText.parse(kind.write(empty).toString()));
        assertEquals(kind.defaults(), stored);
        assertTrue(stored.words("x@y", "z").startsWith("Delivery Failure Report.\n"));
    }

    @Test
    void keepsATextOfSeveralLines() {
        BounceSettings text = new BounceSettings("Hello %1,\n\n\tgo to %2 \\n = #\n");
        kind.check(text);
        assertEquals(text, kind.read(SettingText.parse(kind.write(text).toString())));
        assertFalse(text.isStandard());
    }

    @Test
    void refusesWhatIsNoTextOrTooLong() {
        assertThrows(InvalidSetting.class, () -> kind.check(new BounceSettings("a\0b")));
        String large = "x".repeat(BounceSettings.LONGEST + 1);
        assertThrows(InvalidSetting.class, () -> kind.check(new BounceSettings(large)));
    }
}
