package org.pillarbox.settings;

/** Manual 16.4. */
final class BounceKind implements SettingKind<BounceSettings> {
    @Override
    public String name() {
        return "bounce-message";
    }

    @Override
    public Class<BounceSettings> type() {
        return BounceSettings.class;
    }

    @Override
    public BounceSettings defaults() {
        return new BounceSettings("");
    }

    @Override
    public BounceSettings read(SettingText text) {
        return new BounceSettings(text.text("text", ""));
    }

    @Override
    public SettingText write(BounceSettings settings) {
        return SettingText.EMPTY.with("text", settings.isStandard() ? "" : settings.text());
    }

    @Override
    public void check(BounceSettings settings) {
        if (settings.text().length() > BounceSettings.LONGEST) {
            throw new InvalidSetting("text", "The text has at most " + BounceSettings.LONGEST + " characters");
        }
        if (settings.text().chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new InvalidSetting("text", "The text must not contain control characters");
        }
    }
}
