package org.pillarbox.directory;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.directory.secret.PasswordForm;
import org.pillarbox.settings.SecuritySettings;
import org.pillarbox.settings.Settings;

/** What a user's settings must be like (manual 4.2.1, 4.2.3.1). Nothing is changed here. */
public final class UserRules {
    private static final int LONGEST_COMMENT = 80;

    private final UserDirectory users;
    private final Iterable<NameRegistry> registries;
    private final Settings settings;
    private final Set<String> coming;

    public UserRules(UserDirectory users, Iterable<NameRegistry> registries, Settings settings) {
        this(users, registries, settings, Set.of());
    }

    private UserRules(UserDirectory users, Iterable<NameRegistry> registries, Settings settings, Set<String> coming) {
        this.users = users;
        this.registries = registries;
        this.settings = settings;
        this.coming = coming;
    }

    /**
     * The same rules while many users are made together, who may name each other.
     *
     * @param names in lower case
     */
    public UserRules with(Set<String> names) {
        return new UserRules(users, registries, settings, names);
    }

    /**
     * Checks the name of a user to be created, as it was typed.
     *
     * @throws InvalidUser when it has not the form of one, or is somebody's
     */
    public UserName newName(String typed) {
        UserName name = name(typed);
        checkFree(name);
        return name;
    }

    /**
     * Checks that nobody has this name: no user, no group, no list.
     *
     * @throws InvalidUser when somebody has
     */
    void checkFree(UserName name) {
        if (users.find(name.value()).isPresent()) {
            throw new InvalidUser("name", "There is already a user \"" + name + "\"");
        }
        for (NameRegistry registry : registries) {
            registry.holder(name.key()).ifPresent(holder -> {
                throw new InvalidUser("name", "\"" + name + "\" is already the name of " + holder);
            });
        }
    }

    /**
     * Checks all but names, passwords and the group.
     *
     * @throws InvalidUser naming the field
     */
    public void check(UserDetails user) {
        if (user.comment().length() > LONGEST_COMMENT) {
            throw new InvalidUser("comment", "A comment has at most " + LONGEST_COMMENT + " characters");
        }
        if (hasControl(user.comment())) {
            throw new InvalidUser("comment", "A comment is one line of text");
        }
        new RoutingRules(this::isUser, registries, settings).check(user);
    }

    /**
     * Checks a new password.
     *
     * @throws InvalidUser naming the field, {@code main} or {@code web}
     */
    public void checkPassword(String field, String password) {
        weakness(password).ifPresent(flaw -> {
            throw new InvalidUser(field, flaw);
        });
    }

    /** Why a new password is not good; empty when it is. */
    public Optional<String> weakness(String password) {
        int least = settings.get(SecuritySettings.class).minPasswordLength();
        return PasswordForm.flaw(password, least, SecuritySettings.MAX_PASSWORD_LENGTH);
    }

    static UserName name(String typed) {
        try {
            return new UserName(typed);
        } catch (IllegalArgumentException e) {
            throw new InvalidUser("name", e.getMessage());
        }
    }

    private boolean isUser(String name) {
        return users.find(name).isPresent() || coming.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
