package org.pillarbox.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorityKindTest {
    private final PriorityKind kind = new PriorityKind();

    @Test
    @Tag("OTH-006")
    @Tag("OTH-007")
    void beginsOffWithTheFieldsOfTheManual() {
        assertFalse(kind.defaults().connectAtOnce());
        assertEquals(
                List.of("Priority: Urgent", "X-Priority: Highest", "X-Priority: 1", "X-MSMail-Priority: High"),
                kind.defaults().fields());
        kind.check(kind.defaults());
    }

    @Test
    void keepsLinesWithCommasAndAnEmptyList() {
        PrioritySettings lines = new PrioritySettings(true, List.of("X-Mark: a, b", "X-Other: \\n"));
        kind.check(lines);
        assertEquals(lines, kind.read(SettingText.parse(kind.write(lines).toString())));
        PrioritySettings none = new PrioritySettings(false, List.of());
        assertEquals(none, kind.read(SettingText.parse(kind.write(none).toString())));
    }

    @ParameterizedTest
    @Tag("OTH-011")
    @CsvSource({
        "X-Priority, no colon",
        "'X-Priority: ', no value",
        "': 1', name of a header field",
        "X Y: 1, name of a header field"
    })
    void refusesALineWithoutColonValueOrName(String line, String words) {
        InvalidSetting refusal = assertThrows(
                InvalidSetting.class, () -> kind.check(new PrioritySettings(false, List.of("A: b", line))));
        assertEquals("priority", refusal.field());
        assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
    }

    @Test
    void refusesTooManyAndTooLongLines() {
        List<String> many = Collections.nCopies(PrioritySettings.MOST_FIELDS + 1, "A: b");
        assertThrows(InvalidSetting.class, () -> kind.check(new PrioritySettings(false, many)));
        List<String> longOne = List.of("A: " + "b".repeat(101));
        assertThrows(InvalidSetting.class, () -> kind.check(new PrioritySettings(false, longOne)));
    }
}
