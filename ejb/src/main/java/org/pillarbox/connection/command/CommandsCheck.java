package org.pillarbox.connection.command;

import org.pillarbox.extension.command.CommandLine;
import org.pillarbox.settings.ConnectionCommandSettings;
import org.pillarbox.settings.DialUpEntry;
import org.pillarbox.settings.DialUpSettings;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.SettingRule;

/** Sees that commands can be read when they are saved. */
public final class CommandsCheck implements SettingRule {
    @Override
    public void check(Record changed) {
        if (changed instanceof DialUpSettings dialUps) {
            for (DialUpEntry entry : dialUps.entries()) {
                check("dialCommand", entry.dialCommand());
                check("hangUpCommand", entry.hangUpCommand());
            }
        } else if (changed instanceof ConnectionCommandSettings page) {
            check("postConnect", page.postConnect());
            check("preDisconnect", page.preDisconnect());
        }
    }

    private static void check(String field, String command) {
        if (!command.isBlank()) {
            try {
                CommandLine.parse(command);
            } catch (IllegalArgumentException wrong) {
                throw new InvalidSetting(field, wrong.getMessage());
            }
        }
    }
}
