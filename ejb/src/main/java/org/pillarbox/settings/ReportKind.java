package org.pillarbox.settings;

/** Manual 21.15.1. */
final class ReportKind implements SettingKind<ReportSettings> {
    @Override
    public String name() {
        return "reports";
    }

    @Override
    public Class<ReportSettings> type() {
        return ReportSettings.class;
    }

    @Override
    public ReportSettings defaults() {
        return new ReportSettings(false);
    }

    @Override
    public ReportSettings read(SettingText text) {
        return new ReportSettings(text.flag("plain-text", defaults().plain()));
    }

    @Override
    public SettingText write(ReportSettings settings) {
        return SettingText.EMPTY.with("plain-text", settings.plain());
    }

    @Override
    public void check(ReportSettings settings) {
        // Each value is right.
    }
}
