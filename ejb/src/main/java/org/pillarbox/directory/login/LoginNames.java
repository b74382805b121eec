package org.pillarbox.directory.login;

import java.util.Locale;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;

/** What people type as their user name: the name itself, or their address in a local domain. */
final class LoginNames {
    private LoginNames() {}

    /** The user's name without a local domain behind it. */
    static String userName(String typed, Settings settings) {
        int at = typed.lastIndexOf('@');
        boolean local = at > 0
                && settings.get(LocalMailSettings.class)
                        .localDomains()
                        .contains(typed.substring(at + 1).toLowerCase(Locale.ROOT));
        return local ? typed.substring(0, at) : typed;
    }
}
