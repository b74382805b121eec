package org.pillarbox.settings;

import static org.pillarbox.settings.Bounds.require;

final class ConsoleKind implements SettingKind<ConsoleSettings> {
    private static final ConsoleSettings DEFAULTS = new ConsoleSettings(50, false);

    @Override
    public String name() {
        return "console";
    }

    @Override
    public Class<ConsoleSettings> type() {
        return ConsoleSettings.class;
    }

    @Override
    public ConsoleSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public ConsoleSettings read(SettingText text) {
        return new ConsoleSettings(
                text.integer("users-per-page", DEFAULTS.usersPerPage()),
                text.flag("anonymise-services", DEFAULTS.anonymiseServices()),
                text.flag("hide-addresses", DEFAULTS.hideAddresses()),
                text.flag("original-dates", DEFAULTS.originalDates()));
    }

    @Override
    public SettingText write(ConsoleSettings settings) {
        return SettingText.EMPTY
                .with("users-per-page", settings.usersPerPage())
                .with("anonymise-services", settings.anonymiseServices())
                .with("hide-addresses", settings.hideAddresses())
                .with("original-dates", settings.originalDates());
    }

    @Override
    public void check(ConsoleSettings settings) {
        require("usersPerPage", "The number of users on a page", settings.usersPerPage(), 10, 500);
    }
}
