package org.pillarbox.settings;

/** Manual 16.2.3. */
final class FaxKind implements SettingKind<FaxSettings> {
    private static final FaxSettings DEFAULTS = new FaxSettings("", false);

    @Override
    public String name() {
        return "fax";
    }

    @Override
    public Class<FaxSettings> type() {
        return FaxSettings.class;
    }

    @Override
    public FaxSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public FaxSettings read(SettingText text) {
        return new FaxSettings(
                text.text("mailbox", DEFAULTS.mailbox()), text.flag("collected-mail", DEFAULTS.collected()));
    }

    @Override
    public SettingText write(FaxSettings settings) {
        return SettingText.EMPTY.with("mailbox", settings.mailbox()).with("collected-mail", settings.collected());
    }

    /** Whether there is such a user is judged by a rule of the directory's. */
    @Override
    public void check(FaxSettings settings) {
        if (!settings.mailbox().matches("[A-Za-z0-9._-]{0,32}")) {
            throw new InvalidSetting("mailbox", "\"" + settings.mailbox() + "\" is not a user name");
        }
    }
}
