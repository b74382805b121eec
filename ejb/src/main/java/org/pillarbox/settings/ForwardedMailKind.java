package org.pillarbox.settings;

final class ForwardedMailKind implements SettingKind<ForwardedMailSettings> {
    private static final ForwardedMailSettings DEFAULTS = new ForwardedMailSettings(true);

    @Override
    public String name() {
        return "forwarded-mail";
    }

    @Override
    public Class<ForwardedMailSettings> type() {
        return ForwardedMailSettings.class;
    }

    @Override
    public ForwardedMailSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public ForwardedMailSettings read(SettingText text) {
        return new ForwardedMailSettings(text.flag("rewrite-sender", DEFAULTS.rewriteSender()));
    }

    @Override
    public SettingText write(ForwardedMailSettings settings) {
        return SettingText.EMPTY.with("rewrite-sender", settings.rewriteSender());
    }

    /** Both are allowed. */
    @Override
    public void check(ForwardedMailSettings settings) {}
}
