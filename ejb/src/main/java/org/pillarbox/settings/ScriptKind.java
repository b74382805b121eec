package org.pillarbox.settings;

/** Manual 4.2.3.1.6.3. */
final class ScriptKind implements SettingKind<ScriptSettings> {
    private static final ScriptSettings DEFAULTS = new ScriptSettings("", 10);

    @Override
    public String name() {
        return "routing-script";
    }

    @Override
    public Class<ScriptSettings> type() {
        return ScriptSettings.class;
    }

    @Override
    public ScriptSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public ScriptSettings read(SettingText text) {
        return new ScriptSettings(text.text("global", DEFAULTS.global()), text.integer("seconds", DEFAULTS.seconds()));
    }

    @Override
    public SettingText write(ScriptSettings settings) {
        return SettingText.EMPTY.with("global", settings.global()).with("seconds", settings.seconds());
    }

    @Override
    public void check(ScriptSettings settings) {
        if (settings.global().length() > ScriptSettings.LONGEST) {
            throw new InvalidSetting("script", "A script has at most " + ScriptSettings.LONGEST + " characters");
        }
        if (settings.seconds() < 1 || settings.seconds() > ScriptSettings.MOST_SECONDS) {
            throw new InvalidSetting("seconds", "A script may run 1 to " + ScriptSettings.MOST_SECONDS + " seconds");
        }
    }
}
