package org.pillarbox.settings;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionSettingsTest {
    private final SettingKind<RegionSettings> kind = SettingKinds.of(RegionSettings.class);

    @Test
    @Tag("USR-164")
    void theMachinesLanguageHoldsUntilAnotherIsChosen() {
        assertEquals(Locale.getDefault(Locale.Category.FORMAT), kind.defaults().locale());
        assertEquals(Locale.UK, new RegionSettings("en-GB").locale());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en-GB", "de-DE", "ja-JP"})
    void knownLanguagesAreTaken(String tag) {
        assertDoesNotThrow(() -> kind.check(new RegionSettings(tag)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx-YY", "en_GB", "English", " ", "en-GB\n"})
    void othersAreRefused(String tag) {
        assertThrows(InvalidSetting.class, () -> kind.check(new RegionSettings(tag)));
    }
}
