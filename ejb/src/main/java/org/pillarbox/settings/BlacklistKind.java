package org.pillarbox.settings;

import static org.pillarbox.settings.Bounds.require;

import java.util.Set;

/** Manual 11.3. */
final class BlacklistKind implements SettingKind<BlacklistSettings> {
    private static final BlacklistSettings DEFAULTS = new BlacklistSettings(false, "", "", 0, 5);

    @Override
    public String name() {
        return "blacklists";
    }

    @Override
    public Class<BlacklistSettings> type() {
        return BlacklistSettings.class;
    }

    @Override
    public BlacklistSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public Set<String> unspoken() {
        return Set.of("rules", "allowed");
    }

    @Override
    public BlacklistSettings read(SettingText text) {
        return new BlacklistSettings(
                text.flag("enabled", DEFAULTS.enabled()),
                text.text("rules", DEFAULTS.rules()),
                text.text("allowed", DEFAULTS.allowed()),
                text.integer("refuse-points", DEFAULTS.refusePoints()),
                text.integer("seconds", DEFAULTS.seconds()));
    }

    @Override
    public SettingText write(BlacklistSettings settings) {
        return SettingText.EMPTY
                .with("enabled", settings.enabled())
                .with("rules", settings.rules())
                .with("allowed", settings.allowed())
                .with("refuse-points", settings.refusePoints())
                .with("seconds", settings.seconds());
    }

    @Override
    public void check(BlacklistSettings settings) {
        require("refusePoints", "The points at which mail is refused", settings.refusePoints(), 0, 1_000_000);
        require("seconds", "The time for all look-ups", settings.seconds(), 1, 30);
    }
}
