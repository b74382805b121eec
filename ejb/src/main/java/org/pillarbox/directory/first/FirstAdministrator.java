package org.pillarbox.directory.first;

import java.security.SecureRandom;
import java.util.Optional;
import org.pillarbox.directory.FirstStart.OneTimePassword;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.directory.PasswordChange;
import org.pillarbox.directory.UserAccounts;
import org.pillarbox.directory.UserDetails;
import org.pillarbox.directory.first.SetupFile.Wanted;
import org.pillarbox.journal.ErrorLog;

/** Creates the first administrator, in the caller's transaction. */
public final class FirstAdministrator {
    /** What the manual calls it. */
    public static final String NAME = "postmaster";

    /** Letters and digits that nobody takes for another. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 20;

    private final UserAccounts accounts;
    private final FirstPasswordFile passwordFile;
    private final ErrorLog errors;
    private final SecureRandom random;

    public FirstAdministrator(
            UserAccounts accounts, FirstPasswordFile passwordFile, ErrorLog errors, SecureRandom random) {
        this.accounts = accounts;
        this.passwordFile = passwordFile;
        this.errors = errors;
        this.random = random;
    }

    /**
     * Creates it. What setup asked for and cannot be is reported, and replaced by what is always possible: a server that
     * nobody can log in to would help nobody.
     */
    public Optional<OneTimePassword> create(Optional<Wanted> wanted) {
        if (wanted.isPresent() && !wanted.get().password().isEmpty()) {
            try {
                accounts.create(
                        administrator(wanted.get().name()), main(wanted.get().password()), false);
                return Optional.empty();
            } catch (InvalidUser e) {
                errors.error("setup", "The administrator is not the one asked for: " + e.getMessage());
            }
        }
        String name = wanted.map(Wanted::name).filter(this::isPossible).orElse(NAME);
        String password = password();
        accounts.create(administrator(name), main(password), true);
        // Before the commit: a password that nobody can read must not be in force.
        passwordFile.write(name, password);
        return Optional.of(new OneTimePassword(name, password, passwordFile.path()));
    }

    private boolean isPossible(String name) {
        try {
            accounts.check(administrator(name), main(password()));
            return true;
        } catch (InvalidUser e) {
            return false;
        }
    }

    private String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    private static UserDetails administrator(String name) {
        UserDetails user = UserDetails.newUser(name, "Administrator");
        return new UserDetails(
                0,
                name,
                user.comment(),
                user.group(),
                true,
                false,
                user.separateWebPassword(),
                user.mayChangeMainPassword(),
                user.routing(),
                user.webMailAddresses());
    }

    private static PasswordChange main(String password) {
        return new PasswordChange(Optional.of(password), Optional.empty());
    }
}
