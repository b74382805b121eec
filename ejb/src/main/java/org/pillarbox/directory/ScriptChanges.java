package org.pillarbox.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.pillarbox.journal.audit.AuditLog;

/** Changes users' routing scripts, in the caller's transaction: takes the turn, stores, audits, announces. */
public final class ScriptChanges {
    private final Users users;
    private final AuditLog audit;
    private final Consumer<AccountsChanged> announce;

    public ScriptChanges(Users users, AuditLog audit, Consumer<AccountsChanged> announce) {
        this.users = users;
        this.audit = audit;
        this.announce = announce;
    }

    /** See {@link UserScripts#find}. */
    public Optional<UserScripts.Script> find(UserName name) {
        return users.permissions(name)
                .flatMap(user -> users.account(user.id()))
                .map(account -> new UserScripts.Script(
                        account.id(), account.name().value(), account.routes().script()));
    }

    /** See {@link UserScripts#change}. */
    public void change(UserScripts.Script wanted) {
        long change = users.nextChange();
        Account old = users.account(wanted.id())
                .orElseThrow(() -> new InvalidUser("name", "The user \"" + wanted.name() + "\" is no longer there"));
        if (wanted.text().length() > UserScripts.LONGEST) {
            throw new InvalidUser("script", "A script has at most " + UserScripts.LONGEST + " characters");
        }
        if (!old.routes().script().equals(wanted.text())) {
            Account stored = users.updateScript(wanted.id(), wanted.text());
            audit.record(
                    "user.script",
                    old.name().value(),
                    wanted.text().isEmpty() ? "routing script removed" : "routing script changed");
            announce.accept(new AccountsChanged(change, List.of(stored), Set.of()));
        }
    }
}
