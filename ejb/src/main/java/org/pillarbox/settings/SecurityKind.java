package org.pillarbox.settings;

import static org.pillarbox.settings.Bounds.require;

/** Manual 4.3.1; the defaults of the lock are the manual's, the length is stricter. */
final class SecurityKind implements SettingKind<SecuritySettings> {
    private static final SecuritySettings DEFAULTS = new SecuritySettings(8, 3, 30 * 60, 30 * 60, true, false);
    private static final int YEAR = 365 * 86_400;

    @Override
    public String name() {
        return "security";
    }

    @Override
    public Class<SecuritySettings> type() {
        return SecuritySettings.class;
    }

    @Override
    public SecuritySettings defaults() {
        return DEFAULTS;
    }

    @Override
    public SecuritySettings read(SettingText text) {
        return new SecuritySettings(
                text.integer("min-password-length", DEFAULTS.minPasswordLength()),
                text.integer("lockout-attempts", DEFAULTS.lockoutAttempts()),
                text.integer("lockout-window-seconds", DEFAULTS.lockoutWindowSeconds()),
                text.integer("lockout-seconds", DEFAULTS.lockoutSeconds()),
                text.flag("exempt-loopback", DEFAULTS.exemptLoopback()),
                text.flag("keep-digest-secrets", DEFAULTS.keepDigestSecrets()));
    }

    @Override
    public SettingText write(SecuritySettings settings) {
        return SettingText.EMPTY
                .with("min-password-length", settings.minPasswordLength())
                .with("lockout-attempts", settings.lockoutAttempts())
                .with("lockout-window-seconds", settings.lockoutWindowSeconds())
                .with("lockout-seconds", settings.lockoutSeconds())
                .with("exempt-loopback", settings.exemptLoopback())
                .with("keep-digest-secrets", settings.keepDigestSecrets());
    }

    @Override
    public void check(SecuritySettings settings) {
        require(
                "minPasswordLength",
                "The minimum password length",
                settings.minPasswordLength(),
                1,
                SecuritySettings.MAX_PASSWORD_LENGTH);
        require("lockoutAttempts", "The number of failed log-ins", settings.lockoutAttempts(), 0, 1000);
        require("lockoutWindowSeconds", "The time for failed log-ins", settings.lockoutWindowSeconds(), 1, YEAR);
        require("lockoutSeconds", "The time of a lock", settings.lockoutSeconds(), 0, YEAR);
    }
}
