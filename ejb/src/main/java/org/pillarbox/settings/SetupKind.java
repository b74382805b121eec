package org.pillarbox.settings;

final class SetupKind implements SettingKind<SetupSettings> {
    private static final SetupSettings DEFAULTS = new SetupSettings(false);

    @Override
    public String name() {
        return "setup";
    }

    @Override
    public Class<SetupSettings> type() {
        return SetupSettings.class;
    }

    @Override
    public SetupSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public SetupSettings read(SettingText text) {
        return new SetupSettings(text.flag("finished", DEFAULTS.finished()));
    }

    @Override
    public SettingText write(SetupSettings settings) {
        return SettingText.EMPTY.with("finished", settings.finished());
    }

    /** Both values are good. */
    @Override
    public void check(SetupSettings settings) {}
}
