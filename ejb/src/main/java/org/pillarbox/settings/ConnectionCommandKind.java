package org.pillarbox.settings;

import static org.pillarbox.settings.Bounds.require;

import java.util.Set;

/** Manual 23. What a command must look like is known to {@code connection}, which is asked through a {@link SettingRule}. */
final class ConnectionCommandKind implements SettingKind<ConnectionCommandSettings> {
    private static final int SECONDS = 60;
    private static final int LONGEST_SECONDS = 3600;
    private static final int LONGEST = 1_000;
    private static final ConnectionCommandSettings DEFAULTS = new ConnectionCommandSettings("", SECONDS, "", SECONDS);

    @Override
    public String name() {
        return "connection-commands";
    }

    @Override
    public Class<ConnectionCommandSettings> type() {
        return ConnectionCommandSettings.class;
    }

    @Override
    public ConnectionCommandSettings defaults() {
        return DEFAULTS;
    }

    /** A command may hold what is nobody's business. */
    @Override
    public Set<String> unspoken() {
        return Set.of("post-connect", "pre-disconnect");
    }

    @Override
    public ConnectionCommandSettings read(SettingText text) {
        return new ConnectionCommandSettings(
                text.text("post-connect", ""),
                text.integer("post-connect-seconds", SECONDS),
                text.text("pre-disconnect", ""),
                text.integer("pre-disconnect-seconds", SECONDS));
    }

    @Override
    public SettingText write(ConnectionCommandSettings settings) {
        return SettingText.EMPTY
                .with("post-connect", settings.postConnect())
                .with("post-connect-seconds", settings.postConnectSeconds())
                .with("pre-disconnect", settings.preDisconnect())
                .with("pre-disconnect-seconds", settings.preDisconnectSeconds());
    }

    @Override
    public void check(ConnectionCommandSettings settings) {
        checkCommand("postConnect", settings.postConnect());
        require("postConnectSeconds", "The time-out", settings.postConnectSeconds(), 1, LONGEST_SECONDS);
        checkCommand("preDisconnect", settings.preDisconnect());
        require("preDisconnectSeconds", "The time-out", settings.preDisconnectSeconds(), 1, LONGEST_SECONDS);
    }

    private static void checkCommand(String field, String command) {
        if (command.length() > LONGEST || command.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidSetting(field, "A command is one line of at most " + LONGEST + " characters");
        }
    }
}
