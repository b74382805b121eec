package org.pillarbox.addressbook.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.pillarbox.addressbook.EntryChanged;
import org.pillarbox.addressbook.FullNames;
import org.pillarbox.addressbook.jpa.JpaEntries;
import org.pillarbox.directory.external.PeopleImported;

/** Takes the names of people over whom an external directory has, in the transaction that makes users of them. */
@ApplicationScoped
public class EntryNamesBean {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Event<EntryChanged> changes;

    void imported(@Observes PeopleImported imported) {
        new FullNames(new JpaEntries(em), changes::fire).store(imported);
    }
}
