package org.pillarbox.addressbook.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.pillarbox.addressbook.EntryField;
import org.pillarbox.addressbook.EntryIndex;
import org.pillarbox.addressbook.jpa.JpaEntries;

/** Reads what is committed, whatever transaction its caller is in. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class AddressBookLoader implements EntryIndex.Source {
    @PersistenceContext
    private EntityManager em;

    @Override
    public long lastChange() {
        return new JpaEntries(em).lastChange();
    }

    @Override
    public Map<Long, Map<EntryField, String>> all() {
        return new JpaEntries(em).all();
    }
}
