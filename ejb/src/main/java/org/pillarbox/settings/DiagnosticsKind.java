package org.pillarbox.settings;

/** Manual 4.2.3.2.2.7. */
final class DiagnosticsKind implements SettingKind<DiagnosticsSettings> {
    private static final DiagnosticsSettings DEFAULTS = new DiagnosticsSettings(false);

    @Override
    public String name() {
        return "diagnostics";
    }

    @Override
    public Class<DiagnosticsSettings> type() {
        return DiagnosticsSettings.class;
    }

    @Override
    public DiagnosticsSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public DiagnosticsSettings read(SettingText text) {
        return new DiagnosticsSettings(text.flag("keep-temporary-files", DEFAULTS.keepTemporaryFiles()));
    }

    @Override
    public SettingText write(DiagnosticsSettings settings) {
        return SettingText.EMPTY.with("keep-temporary-files", settings.keepTemporaryFiles());
    }

    @Override
    public void check(DiagnosticsSettings settings) {
        // Both values are allowed.
    }
}
