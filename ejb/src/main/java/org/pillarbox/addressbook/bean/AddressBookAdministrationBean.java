package org.pillarbox.addressbook.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.pillarbox.addressbook.AddressBookAdministration;
import org.pillarbox.addressbook.EntryChanged;
import org.pillarbox.addressbook.UserEntries;
import org.pillarbox.addressbook.UserEntry;
import org.pillarbox.addressbook.jpa.JpaEntries;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.settings.Durability;
import org.pillarbox.settings.Settings;

/** Entries for administrators. */
@Stateless
@Local(AddressBookAdministration.class)
@RolesAllowed("admin")
public class AddressBookAdministrationBean implements AddressBookAdministration {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private UserDirectory users;

    @Inject
    private Settings settings;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<EntryChanged> changes;

    @Inject
    private Durability durability;

    @Override
    public Optional<UserEntry> find(String name) {
        return entries().find(name);
    }

    @Override
    public UserEntry change(UserEntry entry) {
        entries().change(entry);
        durability.sync();
        return entries().find(entry.name()).orElseThrow();
    }

    private UserEntries entries() {
        return new UserEntries(new JpaEntries(em), users, settings, audit, changes::fire);
    }
}
