package org.pillarbox.addressbook.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.pillarbox.addressbook.EntryChanged;
import org.pillarbox.addressbook.jpa.JpaEntries;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserRemoval;

/** Lets an entry go with its user. */
@ApplicationScoped
public class EntryRemovalBean implements UserRemoval {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Event<EntryChanged> changes;

    @Override
    public Optional<String> refusal(LocalUser user) {
        return Optional.empty();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(LocalUser user) {
        JpaEntries entries = new JpaEntries(em);
        if (!entries.find(user.id()).isEmpty()) {
            long change = entries.nextChange();
            entries.remove(user.id());
            changes.fire(new EntryChanged(change, user.id(), Map.of()));
        }
    }
}
