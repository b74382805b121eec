package org.pillarbox.settings;

import java.util.List;
import org.pillarbox.message.edit.HeaderLine;

/** Manual 4.3.5. */
final class GlobalHeaderKind implements SettingKind<GlobalHeaderSettings> {
    private static final GlobalHeaderSettings DEFAULTS = new GlobalHeaderSettings(List.of());
    private static final int MOST_LINES = 50;

    @Override
    public String name() {
        return "global-header";
    }

    @Override
    public Class<GlobalHeaderSettings> type() {
        return GlobalHeaderSettings.class;
    }

    @Override
    public GlobalHeaderSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public GlobalHeaderSettings read(SettingText text) {
        return new GlobalHeaderSettings(text.text("lines", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList());
    }

    @Override
    public SettingText write(GlobalHeaderSettings settings) {
        return SettingText.EMPTY.with("lines", String.join("\n", settings.lines()));
    }

    @Override
    public void check(GlobalHeaderSettings settings) {
        if (settings.lines().size() > MOST_LINES) {
            throw new InvalidSetting("lines", "There can be at most " + MOST_LINES + " lines");
        }
        try {
            HeaderLine.lines(settings.lines());
        } catch (IllegalArgumentException wrong) {
            throw new InvalidSetting("lines", wrong.getMessage());
        }
    }
}
