package org.pillarbox.web.admin.users;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.pillarbox.directory.login.AccountLocks;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The locked accounts on the Security Settings page, and how they are let in again. */
@Named
@ViewScoped
public class LocksView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    AccountLocks locks;

    private List<AccountLocks.Lock> rows = List.of();
    private long count;

    @PostConstruct
    void load() {
        rows = locks.list();
        count = rows.size() < AccountLocks.MOST_LISTED ? rows.size() : locks.count();
    }

    /** Ends one lock. */
    public void unlock(AccountLocks.Lock row) {
        locks.unlock(Set.of(row.userId()));
        load();
        Submission.done(Texts.of("locks.unlocked", row.name()));
    }

    /** Ends all locks, also those not listed. */
    public void unlockAll() {
        int ended = locks.unlockAll();
        load();
        Submission.done(Texts.of("locks.allunlocked", ended));
    }

    public List<AccountLocks.Lock> getRows() {
        return rows;
    }

    public long getCount() {
        return count;
    }

    /** How many are locked and not listed. */
    public long getMore() {
        return count - rows.size();
    }
}
