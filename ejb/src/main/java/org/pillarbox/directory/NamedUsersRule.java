package org.pillarbox.directory;

import org.pillarbox.settings.FaxSettings;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.SettingRule;
import org.pillarbox.settings.UnrecognisedSettings;

/** Users whom settings name must be there when that is said. One who goes later is passed over by whoever asks. */
public final class NamedUsersRule implements SettingRule {
    private final UserDirectory users;

    public NamedUsersRule(UserDirectory users) {
        this.users = users;
    }

    @Override
    public void check(Record changed) {
        if (changed instanceof FaxSettings fax) {
            check("mailbox", fax.mailbox());
        } else if (changed instanceof UnrecognisedSettings unknown) {
            check("user", unknown.user());
        }
    }

    private void check(String box, String name) {
        if (!name.isEmpty() && users.find(name).isEmpty()) {
            throw new InvalidSetting(box, "There is no user \"" + name + "\"");
        }
    }
}
