package org.pillarbox.settings;

import static org.pillarbox.settings.Bounds.require;

final class JournalKind implements SettingKind<JournalSettings> {
    private static final JournalSettings DEFAULTS = new JournalSettings(30, 90);
    private static final int TEN_YEARS = 3650;

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public Class<JournalSettings> type() {
        return JournalSettings.class;
    }

    @Override
    public JournalSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public JournalSettings read(SettingText text) {
        return new JournalSettings(
                text.integer("trace-days", DEFAULTS.traceDays()),
                text.integer("security-days", DEFAULTS.securityDays()));
    }

    @Override
    public SettingText write(JournalSettings settings) {
        return SettingText.EMPTY
                .with("trace-days", settings.traceDays())
                .with("security-days", settings.securityDays());
    }

    @Override
    public void check(JournalSettings settings) {
        require("traceDays", "The days that traces are kept", settings.traceDays(), 0, TEN_YEARS);
        require("securityDays", "The days that the security log is kept", settings.securityDays(), 0, TEN_YEARS);
    }
}
