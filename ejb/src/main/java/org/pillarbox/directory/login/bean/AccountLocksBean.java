package org.pillarbox.directory.login.bean;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.pillarbox.directory.AccountsChanged;
import org.pillarbox.directory.jpa.JpaUsers;
import org.pillarbox.directory.login.AccountLocks;
import org.pillarbox.directory.login.LockedAccounts;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.journal.security.SecurityLog;
import org.pillarbox.settings.Durability;

/** Locks for administrators. */
@Stateless
@Local(AccountLocks.class)
@RolesAllowed("admin")
public class AccountLocksBean implements AccountLocks {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditLog audit;

    @Inject
    private SecurityLog security;

    @Inject
    private Durability durability;

    @Inject
    private Event<AccountsChanged> changes;

    private AccountLocks locks;

    @PostConstruct
    void open() {
        locks = new LockedAccounts(new JpaUsers(em), audit, security, changes::fire, Clock.systemUTC());
    }

    @Override
    public List<Lock> list() {
        return locks.list();
    }

    @Override
    public long count() {
        return locks.count();
    }

    @Override
    public int unlock(Set<Long> userIds) {
        int ended = locks.unlock(userIds);
        durability.sync();
        return ended;
    }

    @Override
    public int unlockAll() {
        int ended = locks.unlockAll();
        durability.sync();
        return ended;
    }
}
