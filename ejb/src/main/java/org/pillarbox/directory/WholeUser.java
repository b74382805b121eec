package org.pillarbox.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pillarbox.directory.group.GroupSettings;
import org.pillarbox.directory.group.UserSwitches;
import org.pillarbox.directory.secret.Passwords;

/**
 * All that is set of a user, for work on many users at once.
 *
 * @param details the General page; an id of 0 is a user still to be created
 * @param permissions the Permissions page
 * @param advanced the Advanced page, without its finger texts
 * @param passwords what is kept of its passwords
 * @param group the settings of its group; those of none where it is in none
 */
public record WholeUser(
        UserDetails details,
        UserPermissions permissions,
        AdvancedSettings advanced,
        Passwords passwords,
        GroupSettings group) {
    /** The name. */
    public UserName name() {
        return new UserName(details.name());
    }

    /** Whether it administers, and may log in where that is done. */
    public boolean opensConsole() {
        return group.effective(switches()).administrator()
                && group.enabled()
                && permissions.protocols().contains(Protocol.WEB);
    }

    /** What is different from before, in words for the audit log; of passwords only that they changed. Empty for nothing. */
    public String changesFrom(WholeUser before) {
        boolean newPasswords = !passwords.equals(before.passwords);
        PasswordChange change = new PasswordChange(newPasswords ? Optional.of("") : Optional.empty(), Optional.empty());
        List<String> changes = new ArrayList<>();
        changes.add(UserChanges.between(before.details, details, change));
        changes.add(PermissionChanges.changes(before.permissions, permissions));
        changes.add(AdvancedChanges.changes(before.page(), page()));
        changes.removeIf(String::isEmpty);
        return String.join("; ", changes);
    }

    /** In words for the audit log, for a user that was not there before. */
    public String described() {
        UserPermissions usual = UserPermissions.ofNewUser(permissions.id(), permissions.name());
        List<String> words = new ArrayList<>();
        words.add(UserChanges.described(details));
        words.add(PermissionChanges.changes(usual, permissions));
        words.add(AdvancedChanges.changes(
                new UserAdvanced(0, details.name(), FingerTexts.NONE, AdvancedSettings.DEFAULTS), page()));
        words.removeIf(String::isEmpty);
        return String.join("; ", words);
    }

    /** As it starts when it joins its group: with what the group says, unless that is forced anyway. */
    public WholeUser joined() {
        UserSwitches start = group.starting(switches());
        UserDetails first = new UserDetails(
                details.id(),
                details.name(),
                details.comment(),
                details.group(),
                start.administrator(),
                details.lockedOut(),
                details.separateWebPassword(),
                details.mayChangeMainPassword(),
                details.routing(),
                details.webMailAddresses());
        UserPermissions may = new UserPermissions(
                permissions.id(),
                permissions.name(),
                permissions.protocols(),
                new InternetMail(
                        start.sendsInternet(),
                        start.receivesInternet(),
                        permissions.internet().maxOutgoingKilobytes()),
                start.inEveryoneList(),
                start.monitored(),
                permissions.allowMessageMoveTo(),
                permissions.moveDirectly(),
                permissions.mailboxQuotaMegabytes(),
                permissions.remoteStatus());
        return new WholeUser(first, may, advanced, passwords, group);
    }

    /**
     * Checks all but names and passwords.
     *
     * @throws InvalidUser naming the field
     */
    public void check(UserRules rules) {
        rules.check(details);
        PermissionChanges.checkFigures(permissions);
        AdvancedRules.check(page());
    }

    private UserAdvanced page() {
        return new UserAdvanced(details.id(), details.name(), FingerTexts.NONE, advanced);
    }

    private UserSwitches switches() {
        return new UserSwitches(
                details.administrator(),
                permissions.inEveryoneList(),
                permissions.internet().sends(),
                permissions.internet().receives(),
                permissions.monitored());
    }
}
