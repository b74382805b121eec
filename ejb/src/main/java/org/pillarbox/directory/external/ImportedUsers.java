package org.pillarbox.directory.external;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.pillarbox.directory.Account;
import org.pillarbox.directory.AccountsChanged;
import org.pillarbox.directory.AdvancedSettings;
import org.pillarbox.directory.FingerTexts;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.PasswordChange;
import org.pillarbox.directory.PasswordSealing;
import org.pillarbox.directory.UserAccounts;
import org.pillarbox.directory.UserAdvanced;
import org.pillarbox.directory.UserDetails;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.UserRules;
import org.pillarbox.directory.Users;
import org.pillarbox.directory.external.ImportBatches.Member;
import org.pillarbox.directory.external.ImportProgress.Batch;
import org.pillarbox.directory.secret.Passwords;
import org.pillarbox.directory.welcome.WelcomeDue;
import org.pillarbox.journal.audit.AuditLog;

/** Makes users of members of the directory, in the caller's transaction. */
public final class ImportedUsers {
    private static final int LONGEST_COMMENT = 80;

    private final Users users;
    private final UserRules rules;
    private final UserAccounts accounts;
    private final PasswordSealing sealing;
    private final AuditLog audit;
    private final Consumer<AccountsChanged> announce;
    private final Consumer<WelcomeDue> welcomes;
    private final Consumer<PeopleImported> people;
    private final Clock clock;
    private final List<String> lines = new ArrayList<>();
    private int changed;

    public ImportedUsers(
            Users users,
            UserRules rules,
            UserAccounts accounts,
            PasswordSealing sealing,
            AuditLog audit,
            Consumer<AccountsChanged> announce,
            Consumer<WelcomeDue> welcomes,
            Consumer<PeopleImported> people,
            Clock clock) {
        this.users = users;
        this.rules = rules;
        this.accounts = accounts;
        this.sealing = sealing;
        this.audit = audit;
        this.announce = announce;
        this.welcomes = welcomes;
        this.people = people;
        this.clock = clock;
    }

    /**
     * See {@link ImportBatches#store}.
     *
     * @param by the administrator who imports
     */
    public Batch store(List<Member> members, ImportOptions options, Map<UserName, Passwords> oneTime, String by) {
        List<Member> fresh = new ArrayList<>();
        for (Member member : members) {
            Optional<UserDetails> present = users.find(member.name(), clock.instant());
            if (present.isEmpty()) {
                fresh.add(member);
            } else if (options.modify()) {
                member.administrator().ifPresent(may -> administrator(present.get(), may, by));
            }
        }
        List<Account> created = fresh.isEmpty() ? List.of() : create(fresh, oneTime);
        if (options.welcome() && !created.isEmpty()) {
            welcomes.accept(
                    new WelcomeDue(created.stream().map(ImportedUsers::user).toList()));
        }
        return new Batch(created.size(), changed, 0, lines);
    }

    /** See {@link ImportBatches#remove}; the Main Administrator and the one who imports stay. */
    public Batch remove(Collection<Long> ids, Optional<Long> mainAdministrator, String by) {
        Set<Long> going = new TreeSet<>(ids);
        mainAdministrator.filter(going::remove).ifPresent(id -> lines.add("The Main Administrator stays."));
        List<String> refusals = accounts.delete(going, by).stream()
                .map(refusal -> refusal.name() + " stays: " + refusal.reason() + ".")
                .toList();
        lines.addAll(refusals);
        return new Batch(0, 0, going.size() - refusals.size(), lines);
    }

    private void administrator(UserDetails user, boolean may, String by) {
        if (user.administrator() == may) {
            return;
        }
        if (!may && user.name().equalsIgnoreCase(by)) {
            lines.add(user.name() + " stays an administrator: you are logged in as this user.");
            return;
        }
        try {
            accounts.change(user.withAdministrator(may), PasswordChange.NONE);
            changed++;
            if (may) {
                endOneTimePassword(user);
            }
        } catch (InvalidUser refusal) {
            lines.add(user.name() + " was not changed: " + refusal.getMessage() + ".");
        }
    }

    /** Everybody can guess what an earlier import gave: it must not open an administrator's account. */
    private void endOneTimePassword(UserDetails user) {
        long change = users.nextChange();
        users.account(user.id())
                .map(Account::passwords)
                .filter(passwords -> passwords.mustChange() && passwords.main().matches(ImportOptions.PASSWORD))
                .ifPresent(passwords -> {
                    Account stored = users.update(user.id(), sealing.withoutMain(passwords));
                    audit.record("user.change", user.name(), "one-time password of the import ended");
                    lines.add(user.name() + " is an administrator now: the one-time password no longer works.");
                    announce.accept(new AccountsChanged(change, List.of(stored), Set.of()));
                });
    }

    private List<Account> create(List<Member> fresh, Map<UserName, Passwords> oneTime) {
        long change = users.nextChange();
        List<Account> created = new ArrayList<>();
        List<PeopleImported.Person> named = new ArrayList<>();
        for (Member member : fresh) {
            try {
                rules.newName(member.name().value());
                Account account = create(member, oneTime);
                created.add(account);
                named.add(new PeopleImported.Person(user(account), member.fullName()));
            } catch (InvalidUser refusal) {
                lines.add(member.name() + " was skipped: " + refusal.getMessage() + ".");
            }
        }
        announce.accept(new AccountsChanged(change, created, Set.of()));
        people.accept(new PeopleImported(named));
        return created;
    }

    private Account create(Member member, Map<UserName, Passwords> oneTime) {
        boolean administrator = member.administrator().orElse(false);
        UserDetails details = UserDetails.newUser(member.name().value(), comment(member.fullName()))
                .withAdministrator(administrator);
        Passwords passwords = Optional.ofNullable(oneTime.get(member.name()))
                .filter(known -> !administrator)
                .orElseGet(sealing::unusable);
        Account stored = users.insert(details, passwords);
        if (!member.account().toLowerCase(Locale.ROOT).equals(member.name().key())) {
            AdvancedSettings named = new AdvancedSettings("", false, member.account(), 0);
            stored = users.update(new UserAdvanced(stored.id(), member.name().value(), FingerTexts.NONE, named));
        }
        audit.record(
                "user.create",
                member.name().value(),
                "from the external directory" + (administrator ? "; administrator" : ""));
        return stored;
    }

    private static String comment(String fullName) {
        String line = fullName.replaceAll("\\p{Cntrl}", " ").strip();
        return line.length() > LONGEST_COMMENT ? line.substring(0, LONGEST_COMMENT) : line;
    }

    private static LocalUser user(Account account) {
        return new LocalUser(account.id(), account.name(), account.administrator());
    }
}
