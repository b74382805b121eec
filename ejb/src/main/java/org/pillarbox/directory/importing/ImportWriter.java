package org.pillarbox.directory.importing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.pillarbox.directory.Account;
import org.pillarbox.directory.AccountsChanged;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.PasswordSealing;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.Users;
import org.pillarbox.directory.WholeUser;
import org.pillarbox.directory.secret.Passwords;
import org.pillarbox.directory.welcome.WelcomeDue;
import org.pillarbox.journal.audit.AuditLog;

/**
 * Stores lines in the caller's transaction: takes the turn, judges each line against the user as it is now, stores, audits, and
 * announces all of them at once.
 */
public final class ImportWriter {
    /** Lines that are read and stored together. */
    static final int CHUNK = 500;

    /**
     * What came of lines.
     *
     * @param created names of new users
     * @param changed how many were changed
     * @param same how many were so already
     * @param errors lines that were refused
     */
    public record Outcome(List<String> created, int changed, int same, List<LineError> errors) {}

    private final Users users;
    private final LineJudge judge;
    private final PasswordSealing sealing;
    private final PasswordWork work;
    private final AuditLog audit;
    private final Consumer<AccountsChanged> announce;
    private final Consumer<WelcomeDue> welcome;
    private final Clock clock;

    public ImportWriter(
            Users users,
            LineJudge judge,
            PasswordSealing sealing,
            PasswordWork work,
            AuditLog audit,
            Consumer<AccountsChanged> announce,
            Consumer<WelcomeDue> welcome,
            Clock clock) {
        this.users = users;
        this.judge = judge;
        this.sealing = sealing;
        this.work = work;
        this.audit = audit;
        this.announce = announce;
        this.welcome = welcome;
        this.clock = clock;
    }

    /**
     * Stores lines.
     *
     * @param made passwords by the number of the line; what is missing is made here
     */
    public Outcome write(List<UserLine> lines, Map<Integer, PasswordWork.Made> made) {
        long change = users.nextChange();
        LineTurns turns = new LineTurns(
                judge, (line, before, wanted) -> passwords(line, before, wanted, made), users.administrators());
        List<Verdict> verdicts = new ArrayList<>();
        List<Account> stored = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += CHUNK) {
            List<Verdict> chunk = judged(lines.subList(from, Math.min(lines.size(), from + CHUNK)), turns);
            stored.addAll(stored(chunk));
            verdicts.addAll(chunk);
        }
        announce.accept(new AccountsChanged(change, stored, Set.of()));
        return outcome(verdicts, stored);
    }

    private List<Verdict> judged(List<UserLine> lines, LineTurns turns) {
        List<UserName> names =
                lines.stream().map(line -> new UserName(line.name())).toList();
        Map<String, WholeUser> present = users.whole(names, clock.instant());
        return lines.stream()
                .map(line -> turns.next(line, Optional.ofNullable(present.get(new UserName(line.name()).key()))))
                .toList();
    }

    private List<Account> stored(List<Verdict> verdicts) {
        List<Verdict> changing = verdicts.stream()
                .filter(verdict -> verdict.effect() == Effect.CREATE || verdict.effect() == Effect.CHANGE)
                .toList();
        List<Account> accounts = users.store(
                changing.stream().map(verdict -> verdict.wanted().orElseThrow()).toList());
        changing.forEach(this::record);
        return accounts;
    }

    private void record(Verdict verdict) {
        WholeUser wanted = verdict.wanted().orElseThrow();
        verdict.before()
                .ifPresentOrElse(
                        before -> audit.record("user.change", before.details().name(), wanted.changesFrom(before)),
                        () -> audit.record("user.create", wanted.details().name(), wanted.described()));
    }

    private Outcome outcome(List<Verdict> verdicts, List<Account> stored) {
        Set<String> created = names(verdicts, Effect.CREATE);
        List<LocalUser> fresh = stored.stream()
                .filter(account -> created.contains(account.name().value()))
                .map(account -> new LocalUser(account.id(), account.name(), account.administrator()))
                .toList();
        if (!fresh.isEmpty()) {
            welcome.accept(new WelcomeDue(fresh));
        }
        return new Outcome(
                List.copyOf(created),
                names(verdicts, Effect.CHANGE).size(),
                names(verdicts, Effect.NONE).size(),
                verdicts.stream()
                        .filter(verdict -> verdict.effect() == Effect.REFUSE)
                        .map(Verdict::error)
                        .toList());
    }

    private static Set<String> names(List<Verdict> verdicts, Effect effect) {
        Set<String> names = new LinkedHashSet<>();
        verdicts.stream()
                .filter(verdict -> verdict.effect() == effect)
                .forEach(verdict -> names.add(verdict.line().name()));
        return names;
    }

    private Passwords passwords(
            UserLine line, Optional<WholeUser> before, NewPassword wanted, Map<Integer, PasswordWork.Made> made) {
        boolean mayChange =
                before.map(user -> user.details().mayChangeMainPassword()).orElse(true);
        if (wanted instanceof NewPassword.Typed typed) {
            Passwords fresh = made.computeIfAbsent(
                            line.number(), any -> work.made(new UserName(line.name()), before, typed))
                    .passwords();
            return before.map(WholeUser::passwords)
                    .map(old -> old.main().equals(fresh.main())
                            ? old
                            : old.withMain(fresh.main(), fresh.digestSecret(), fresh.changed()))
                    .orElse(fresh);
        }
        return wanted instanceof NewPassword.Sealed sealed
                ? sealing.restored(sealed.passwords()).withMayChangeMain(mayChange)
                : before.orElseThrow().passwords();
    }
}
