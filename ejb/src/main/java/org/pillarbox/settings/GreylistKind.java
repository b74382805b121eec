package org.pillarbox.settings;

import static org.pillarbox.settings.Bounds.require;

import java.util.Set;

/** Beyond the manual; off until an administrator wants it. */
final class GreylistKind implements SettingKind<GreylistSettings> {
    private static final GreylistSettings DEFAULTS = new GreylistSettings(false, 300, 24, 35, 5, "");

    @Override
    public String name() {
        return "greylisting";
    }

    @Override
    public Class<GreylistSettings> type() {
        return GreylistSettings.class;
    }

    @Override
    public GreylistSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public Set<String> unspoken() {
        return Set.of("allowed");
    }

    @Override
    public GreylistSettings read(SettingText text) {
        return new GreylistSettings(
                text.flag("enabled", DEFAULTS.enabled()),
                text.integer("delay-seconds", DEFAULTS.delaySeconds()),
                text.integer("window-hours", DEFAULTS.windowHours()),
                text.integer("life-days", DEFAULTS.lifeDays()),
                text.integer("network-passes", DEFAULTS.networkPasses()),
                text.text("allowed", DEFAULTS.allowed()));
    }

    @Override
    public SettingText write(GreylistSettings settings) {
        return SettingText.EMPTY
                .with("enabled", settings.enabled())
                .with("delay-seconds", settings.delaySeconds())
                .with("window-hours", settings.windowHours())
                .with("life-days", settings.lifeDays())
                .with("network-passes", settings.networkPasses())
                .with("allowed", settings.allowed());
    }

    @Override
    public void check(GreylistSettings settings) {
        require("delaySeconds", "The time to wait", settings.delaySeconds(), 1, 86_400);
        require("windowHours", "The time for the second try", settings.windowHours(), 1, 240);
        require("lifeDays", "The time for which senders are known", settings.lifeDays(), 1, 365);
        require("networkPasses", "The messages after which a network is known", settings.networkPasses(), 0, 1_000);
        if (settings.delaySeconds() >= settings.windowHours() * 3_600L) {
            throw new InvalidSetting(
                    "delaySeconds", "The time to wait must be shorter than the time for the second try");
        }
    }
}
