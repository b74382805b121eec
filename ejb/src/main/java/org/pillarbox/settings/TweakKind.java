package org.pillarbox.settings;

/** Manual 24.2. */
final class TweakKind implements SettingKind<TweakSettings> {
    private static final TweakSettings DEFAULTS = new TweakSettings(false);

    @Override
    public String name() {
        return "tweaks";
    }

    @Override
    public Class<TweakSettings> type() {
        return TweakSettings.class;
    }

    @Override
    public TweakSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public TweakSettings read(SettingText text) {
        return new TweakSettings(text.flag("local-mail-not-local", DEFAULTS.localMailOut()));
    }

    @Override
    public SettingText write(TweakSettings settings) {
        return SettingText.EMPTY.with("local-mail-not-local", settings.localMailOut());
    }

    @Override
    public void check(TweakSettings settings) {
        // Each value is right.
    }
}
