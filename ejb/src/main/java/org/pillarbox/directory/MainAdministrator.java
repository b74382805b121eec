package org.pillarbox.directory;

import java.util.Optional;
import org.pillarbox.settings.AdministrationSettings;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.Settings;

/**
 * The one user who gets postmaster's mail and the server's own letters (manual 16.3). It need not be an administrator, and
 * cannot be deleted for as long as it is named.
 */
public final class MainAdministrator {
    private final UserDirectory users;
    private final Settings settings;

    public MainAdministrator(UserDirectory users, Settings settings) {
        this.users = users;
        this.settings = settings;
    }

    /** The user of the name in the settings, else the first administrator; empty when there is none at all. */
    public Optional<LocalUser> find() {
        return users.find(settings.get(AdministrationSettings.class).mainAdministrator())
                .or(users::firstAdministrator);
    }

    /** Why this user cannot be deleted; empty for everybody else. */
    public Optional<String> refusal(LocalUser user) {
        return find().filter(main -> main.id() == user.id())
                .map(main -> "is the Main Administrator; choose another on the page Utilities, Admin Settings first");
    }

    /**
     * Checks who is to be it.
     *
     * @throws InvalidSetting when there is no such user
     */
    public void check(AdministrationSettings chosen) {
        if (users.find(chosen.mainAdministrator()).isEmpty()) {
            throw new InvalidSetting("mainAdministrator", "There is no user \"" + chosen.mainAdministrator() + "\"");
        }
    }
}
