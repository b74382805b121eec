package org.pillarbox.directory.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.pillarbox.directory.NamedUsersRule;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.settings.SettingRule;

/** Judges the users whom settings name. */
@ApplicationScoped
public class NamedUsersBean implements SettingRule {
    @Inject
    private UserDirectory users;

    @Override
    public void check(Record changed) {
        new NamedUsersRule(users).check(changed);
    }
}
