package org.pillarbox.directory.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.directory.UserRemoval;
import org.pillarbox.settings.AdministrationSettings;
import org.pillarbox.settings.SettingRule;
import org.pillarbox.settings.Settings;

/** Sees to it that the Main Administrator is somebody, and stays. */
@ApplicationScoped
public class MainAdministratorBean implements UserRemoval, SettingRule {
    @Inject
    private UserDirectory users;

    @Inject
    private Settings settings;

    @Override
    public Optional<String> refusal(LocalUser user) {
        return new MainAdministrator(users, settings).refusal(user);
    }

    @Override
    public void check(Record changed) {
        if (changed instanceof AdministrationSettings chosen) {
            new MainAdministrator(users, settings).check(chosen);
        }
    }
}
