package org.pillarbox.directory.importing;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.pillarbox.directory.AdvancedSettings;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.directory.UserDetails;
import org.pillarbox.directory.UserRules;
import org.pillarbox.directory.WholeUser;
import org.pillarbox.directory.group.GroupSettings;
import org.pillarbox.directory.group.UserGroup;
import org.pillarbox.directory.secret.PasswordTokens;
import org.pillarbox.directory.secret.Passwords;

/** Compares a line with the user there is, and says what is wrong with it. Changes nothing. */
public final class LineJudge {
    private final UserRules rules;
    private final PasswordTokens tokens;
    private final ImportChoice choice;
    private final Optional<UserGroup> group;
    private final Clock clock;

    /**
     * Judges by these rules, which should know the names that come with the same file.
     *
     * @param group that new users join
     */
    public LineJudge(
            UserRules rules, PasswordTokens tokens, ImportChoice choice, Optional<UserGroup> group, Clock clock) {
        this.rules = rules;
        this.tokens = tokens;
        this.choice = choice;
        this.group = group;
        this.clock = clock;
    }

    /**
     * What the line says of the user's passwords.
     *
     * @throws InvalidUser when they cannot be taken
     */
    NewPassword password(UserLine line, Optional<WholeUser> before) {
        String text = line.password();
        if (PasswordTokens.isToken(text)) {
            String key = line.name().toLowerCase(Locale.ROOT);
            Passwords opened = tokens.open(key, text, clock.instant())
                    .orElseThrow(() -> new InvalidUser(
                            "password", "The password was exported by another server, or for another user"));
            return before.filter(user -> same(user.passwords(), opened)).isPresent()
                    ? new NewPassword.Kept()
                    : new NewPassword.Sealed(opened);
        }
        if (text.isEmpty() && before.isPresent()) {
            return new NewPassword.Kept();
        }
        Optional<String> typed = text.isEmpty() ? choice.password() : Optional.of(text);
        if (typed.isEmpty() && !choice.generate()) {
            throw new InvalidUser("password", "A new user needs a password, and the line has none");
        }
        typed.ifPresent(password -> rules.checkPassword("password", password));
        return new NewPassword.Typed(typed);
    }

    /**
     * The user as the line wants it, with these passwords.
     *
     * @throws InvalidUser when it cannot be so
     */
    WholeUser wanted(UserLine line, Optional<WholeUser> before, Passwords passwords) {
        if (before.isEmpty()) {
            rules.newName(line.name());
        } else if (choice.newOnly()) {
            throw new InvalidUser("name", "There is already a user \"" + line.name() + "\"");
        }
        WholeUser old = before.orElseGet(() -> unborn(line.name(), passwords));
        WholeUser wanted = new LineSettings(line).over(old, passwords);
        boolean same = before.filter(user -> withPasswords(user, passwords).equals(wanted))
                .isPresent();
        if (!same) {
            wanted.check(rules);
        }
        return wanted;
    }

    private WholeUser unborn(String name, Passwords passwords) {
        UserDetails usual = UserDetails.newUser(name, "");
        UserDetails details = new UserDetails(
                0,
                name,
                usual.comment(),
                group.map(UserGroup::name),
                usual.administrator(),
                usual.lockedOut(),
                usual.separateWebPassword(),
                usual.mayChangeMainPassword(),
                usual.routing(),
                usual.webMailAddresses());
        GroupSettings settings = group.map(UserGroup::settings).orElse(GroupSettings.NONE);
        return new WholeUser(
                        details, choice.newUsers().permissions(name), AdvancedSettings.DEFAULTS, passwords, settings)
                .joined();
    }

    private static WholeUser withPasswords(WholeUser user, Passwords passwords) {
        return new WholeUser(user.details(), user.permissions(), user.advanced(), passwords, user.group());
    }

    /** Whether a token holds just what the user has. The second form is made anew at a log-in, and does not count. */
    private static boolean same(Passwords present, Passwords opened) {
        return present.main().equals(opened.main())
                && present.web().equals(opened.web())
                && present.mustChange() == opened.mustChange();
    }
}
