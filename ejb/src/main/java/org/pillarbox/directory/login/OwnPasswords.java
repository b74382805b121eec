package org.pillarbox.directory.login;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.pillarbox.directory.Account;
import org.pillarbox.directory.AccountsChanged;
import org.pillarbox.directory.PasswordSealing;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.UserRules;
import org.pillarbox.directory.Users;
import org.pillarbox.directory.external.ExternalPasswords;
import org.pillarbox.directory.external.ExternalPasswords.Answer;
import org.pillarbox.directory.login.Authenticator.Attempt;
import org.pillarbox.directory.login.ConsoleLogin.Which;
import org.pillarbox.directory.secret.Passwords;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.settings.DirectorySettings;
import org.pillarbox.settings.Settings;

/** Users change their own passwords (manual 4.2.3.1.1), in the caller's transaction. */
public final class OwnPasswords {
    private final Users users;
    private final UserRules rules;
    private final PasswordSealing sealing;
    private final ExternalPasswords external;
    private final Settings settings;
    private final AuditLog audit;
    private final Consumer<AccountsChanged> announce;

    public OwnPasswords(
            Users users,
            UserRules rules,
            PasswordSealing sealing,
            ExternalPasswords external,
            Settings settings,
            AuditLog audit,
            Consumer<AccountsChanged> announce) {
        this.users = users;
        this.rules = rules;
        this.sealing = sealing;
        this.external = external;
        this.settings = settings;
        this.audit = audit;
        this.announce = announce;
    }

    /** The passwords that this user may change: always the one that opens the web. */
    public static Set<Which> changeable(Account account) {
        Passwords passwords = account.passwords();
        if (passwords.web().isEmpty()) {
            return EnumSet.of(Which.MAIN);
        }
        return passwords.mayChangeMain() ? EnumSet.of(Which.MAIN, Which.WEB) : EnumSet.of(Which.WEB);
    }

    /**
     * Replaces a password of a user who has just proven to be the one.
     *
     * @param current what was proven, which the new one must not be when it replaces it
     * @return why not, in words; empty when it is done
     */
    public Optional<String> change(Account known, Which which, String current, String replacement, Attempt attempt) {
        if (!changeable(known).contains(which)) {
            return Optional.of("This password can be changed by an administrator only");
        }
        Optional<String> elsewhere = elsewhere(known, which, current, attempt);
        if (elsewhere.isPresent()) {
            return elsewhere;
        }
        Optional<String> weakness = rules.weakness(replacement);
        if (weakness.isPresent()) {
            return weakness;
        }
        Passwords old = known.passwords();
        if ((which == Which.MAIN ? old.main() : old.forWeb()).matches(replacement) || replacement.equals(current)) {
            return Optional.of("The new password is the old one");
        }
        long change = users.nextChange();
        Optional<Account> account = users.account(known.id());
        if (account.isEmpty()) {
            return Optional.of("This user is no longer there");
        }
        Passwords passwords = account.get().passwords();
        Passwords changed = which == Which.MAIN
                ? sealing.main(passwords, account.get().name(), replacement)
                : sealing.web(passwords, replacement);
        Account stored = users.update(known.id(), changed);
        audit.record(
                "user.password",
                known.name().value(),
                (which == Which.MAIN ? "main" : "web") + " password changed by the user from " + attempt.address());
        announce.accept(new AccountsChanged(change, List.of(stored), Set.of()));
        return Optional.empty();
    }

    /**
     * Where a password is to be changed that the external directory accepts: changed here, the old one would go on opening every
     * door, and where passwords are cached come back.
     */
    private Optional<String> elsewhere(Account known, Which which, String current, Attempt attempt) {
        Passwords stored = known.passwords();
        boolean byWeb = attempt.protocol() == Protocol.WEB;
        if (byWeb && which != (stored.web().isPresent() ? Which.WEB : Which.MAIN)) {
            // What was proven is the other password, about which the directory need not be asked.
            return Optional.empty();
        }
        boolean here = (byWeb ? stored.forWeb() : stored.main()).matches(current);
        // Where passwords are cached, the stored one may be a copy.
        boolean copy = here
                && external.isCaching()
                && external.ask(Optional.of(known), attempt.protocol(), current) == Answer.ACCEPTED;
        if (here && !copy) {
            return Optional.empty();
        }
        String domain = settings.get(DirectorySettings.class).lookup().defaultDomain();
        return Optional.of("This password is kept in the external directory"
                + (domain.isEmpty() ? "" : " of " + domain)
                + "; change it there, as on your computer");
    }
}
