package org.pillarbox.directory;

import java.util.Optional;
import org.pillarbox.settings.AdministrationSettings;
import org.pillarbox.settings.Settings;

/** The one administrator who gets postmaster's mail and the server's own letters (manual 16.3). */
public final class MainAdministrator {
    private final UserDirectory users;
    private final Settings settings;

    public MainAdministrator(UserDirectory users, Settings settings) {
        this.users = users;
        this.settings = settings;
    }

    /** The administrator of the name in the settings, else the first one; empty when there is none at all. */
    public Optional<LocalUser> find() {
        return users.find(settings.get(AdministrationSettings.class).mainAdministrator())
                .filter(LocalUser::administrator)
                .or(users::firstAdministrator);
    }
}
