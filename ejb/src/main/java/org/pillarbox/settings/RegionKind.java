package org.pillarbox.settings;

import java.util.Arrays;
import java.util.Locale;

final class RegionKind implements SettingKind<RegionSettings> {
    private static final RegionSettings DEFAULTS = new RegionSettings("");

    @Override
    public String name() {
        return "region";
    }

    @Override
    public Class<RegionSettings> type() {
        return RegionSettings.class;
    }

    @Override
    public RegionSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public RegionSettings read(SettingText text) {
        return new RegionSettings(text.text("language", DEFAULTS.language()));
    }

    @Override
    public SettingText write(RegionSettings settings) {
        return SettingText.EMPTY.with("language", settings.language());
    }

    @Override
    public void check(RegionSettings settings) {
        boolean known = settings.language().isEmpty()
                || Arrays.stream(Locale.getAvailableLocales())
                        .anyMatch(each -> each.toLanguageTag().equals(settings.language()));
        if (!known) {
            throw new InvalidSetting(
                    "language", "\"" + settings.language() + "\" is no language that is known here, such as en-GB");
        }
    }
}
