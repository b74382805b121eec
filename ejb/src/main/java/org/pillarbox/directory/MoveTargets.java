package org.pillarbox.directory;

import java.util.Locale;

/** Where a user may be allowed to move messages to from web mail (manual 4.2.3.3.3): one user, group or list. */
public final class MoveTargets {
    private static final int LONGEST = 200;

    private final UserDirectory users;
    private final Iterable<NameRegistry> registries;

    public MoveTargets(UserDirectory users, Iterable<NameRegistry> registries) {
        this.users = users;
        this.registries = registries;
    }

    /**
     * Checks a target that is new. An old one stays although it has gone since: nothing can be moved there.
     *
     * @throws InvalidUser naming the field, {@code allowMessageMoveTo}
     */
    void check(UserPermissions before, UserPermissions wanted) {
        boolean same = before.allowMessageMoveTo().equals(wanted.allowMessageMoveTo())
                && before.moveDirectly() == wanted.moveDirectly();
        if (!same && !wanted.allowMessageMoveTo().isEmpty()) {
            check(wanted.allowMessageMoveTo(), wanted.moveDirectly());
        }
    }

    private void check(String target, boolean directly) {
        if (target.length() > LONGEST || target.chars().anyMatch(Character::isISOControl)) {
            throw refusal("The name is too long, or not on one line");
        }
        if (users.find(target).isPresent()) {
            return;
        }
        if (directly) {
            throw refusal("Messages can be moved directly to a user only, and there is no user \"" + target + "\"");
        }
        if (!isHeld(target.toLowerCase(Locale.ROOT))) {
            throw refusal("There is no user, group or list \"" + target + "\"");
        }
    }

    private boolean isHeld(String key) {
        for (NameRegistry registry : registries) {
            if (registry.holder(key).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static InvalidUser refusal(String reason) {
        return new InvalidUser("allowMessageMoveTo", reason);
    }
}
