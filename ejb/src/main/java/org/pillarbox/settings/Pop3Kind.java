package org.pillarbox.settings;

/** Manual 11.2.1. */
final class Pop3Kind implements SettingKind<Pop3Settings> {
    private static final Pop3Settings DEFAULTS = new Pop3Settings(false, true);

    @Override
    public String name() {
        return "pop3";
    }

    @Override
    public Class<Pop3Settings> type() {
        return Pop3Settings.class;
    }

    @Override
    public Pop3Settings defaults() {
        return DEFAULTS;
    }

    @Override
    public Pop3Settings read(SettingText text) {
        return new Pop3Settings(
                text.flag("require-apop", DEFAULTS.requireApop()),
                text.flag("trim-blank-lines", DEFAULTS.trimBlankLines()));
    }

    @Override
    public SettingText write(Pop3Settings settings) {
        return SettingText.EMPTY
                .with("require-apop", settings.requireApop())
                .with("trim-blank-lines", settings.trimBlankLines());
    }

    @Override
    public void check(Pop3Settings settings) {
        // Every value is allowed.
    }
}
