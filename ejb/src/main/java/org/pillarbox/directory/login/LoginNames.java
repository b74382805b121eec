package org.pillarbox.directory.login;

import org.pillarbox.api.mail.Address;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;

/** What people type as their user name: the name itself, or their local address. */
final class LoginNames {
    private LoginNames() {}

    /** The user's name without a local domain behind it. */
    static String userName(String typed, Settings settings) {
        int at = typed.lastIndexOf('@');
        return at > 0 && isLocal(typed, at, settings) ? typed.substring(0, at) : typed;
    }

    private static boolean isLocal(String typed, int at, Settings settings) {
        // What was typed may hold anything, also what no address holds.
        return typed.chars().noneMatch(Character::isISOControl)
                && settings.get(LocalMailSettings.class)
                        .serves(new Address(typed.substring(0, at), typed.substring(at + 1)));
    }
}
