package org.pillarbox.settings;

import java.util.Set;

/** Manual 11.5. */
final class FingerKind implements SettingKind<FingerSettings> {
    @Override
    public String name() {
        return "finger";
    }

    @Override
    public Class<FingerSettings> type() {
        return FingerSettings.class;
    }

    @Override
    public FingerSettings defaults() {
        return FingerSettings.DEFAULTS;
    }

    @Override
    public FingerSettings read(SettingText text) {
        return new FingerSettings(text.text("template", FingerSettings.DEFAULTS.template()));
    }

    @Override
    public SettingText write(FingerSettings settings) {
        return SettingText.EMPTY.with("template", settings.template());
    }

    /** It is long. */
    @Override
    public Set<String> unspoken() {
        return Set.of("template");
    }

    @Override
    public void check(FingerSettings settings) {
        String template = settings.template();
        if (template.isBlank()) {
            throw new InvalidSetting(
                    "template", "An empty template would answer nothing. Switch the service off instead");
        }
        if (template.length() > FingerSettings.LONGEST) {
            throw new InvalidSetting(
                    "template",
                    "A template has at most " + FingerSettings.LONGEST + " characters, this one " + template.length());
        }
        if (template.chars().anyMatch(c -> Character.isISOControl(c) && "\n\t".indexOf(c) < 0)) {
            throw new InvalidSetting("template", "A template cannot have control characters");
        }
    }
}
