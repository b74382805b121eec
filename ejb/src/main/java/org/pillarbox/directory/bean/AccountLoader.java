package org.pillarbox.directory.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.pillarbox.directory.Account;
import org.pillarbox.directory.AccountIndex;
import org.pillarbox.directory.jpa.JpaGroups;
import org.pillarbox.directory.jpa.JpaUsers;

/** Reads what is committed, whatever transaction its caller is in. */
@ApplicationScoped
public class AccountLoader implements AccountIndex.Source {
    @PersistenceContext
    private EntityManager em;

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long lastChange() {
        return new JpaUsers(em).lastChange();
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Collection<Account> accounts() {
        return new JpaUsers(em).accounts();
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<String> groupNames() {
        return new JpaGroups(em).names();
    }
}
