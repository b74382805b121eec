package org.pillarbox.autoresponse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.journal.audit.AuditLog;

/** Changes autoresponders, in the caller's transaction: takes the turn, checks, stores, audits, announces. */
public final class AutoresponderChanges {
    private final StoredAutoresponders stored;
    private final UserDirectory users;
    private final Locale locale;
    private final AuditLog audit;
    private final Consumer<AutorespondersChanged> announce;

    /** Reads dates in texts as this language and region do. */
    public AutoresponderChanges(
            StoredAutoresponders stored,
            UserDirectory users,
            Locale locale,
            AuditLog audit,
            Consumer<AutorespondersChanged> announce) {
        this.stored = stored;
        this.users = users;
        this.locale = locale;
        this.audit = audit;
        this.announce = announce;
    }

    /** See {@link AutoresponderAdministration#change}. The writer is an administrator. */
    public UserAutoresponder change(UserAutoresponder wanted) {
        LocalUser user = users.find(wanted.id())
                .orElseThrow(() -> new InvalidUser("name", "The user \"" + wanted.name() + "\" is no longer there"));
        long change = stored.nextChange();
        Autoresponder before = stored.find(user.id()).orElse(Autoresponder.NONE);
        AutoresponderRules.check(wanted.settings(), before, locale);
        // Who leaves a text as it is has not written it.
        boolean same = before.text().equals(wanted.settings().text());
        Autoresponder after =
                wanted.settings().withText(wanted.settings().text(), same ? before.byAdministrator() : true);
        if (!after.equals(before)) {
            stored.save(user.id(), after);
            audit.record("user.autoresponder", user.name().value(), changes(before, after));
        }
        // Where nothing changed the number is used up all the same.
        announce.accept(new AutorespondersChanged(change, user.id(), after.type() != ResponderType.NONE));
        return new UserAutoresponder(user.id(), user.name().value(), after);
    }

    /** Long texts are not written out: the log says that they changed. */
    static String changes(Autoresponder before, Autoresponder after) {
        List<String> changes = new ArrayList<>();
        add(changes, "type", before.type(), after.type());
        add(changes, "keep", before.keep(), after.keep());
        add(changes, "only once", before.onlyOnce(), after.onlyOnce());
        add(changes, "clear log", before.clearEvery(), after.clearEvery());
        add(changes, "command", before.command(), after.command());
        unspoken(changes, "text", before.text(), after.text());
        unspoken(changes, "filters", before.filters(), after.filters());
        unspoken(changes, "triggers", before.triggers(), after.triggers());
        return String.join("; ", changes);
    }

    private static void add(List<String> changes, String field, Object before, Object after) {
        if (!before.equals(after)) {
            changes.add(field + ": " + before + " -> " + after);
        }
    }

    private static void unspoken(List<String> changes, String field, String before, String after) {
        if (!before.equals(after)) {
            changes.add(field + " changed");
        }
    }
}
