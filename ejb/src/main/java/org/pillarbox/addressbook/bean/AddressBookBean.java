package org.pillarbox.addressbook.bean;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import org.pillarbox.addressbook.AddressBook;
import org.pillarbox.addressbook.EntryChanged;
import org.pillarbox.addressbook.EntryField;
import org.pillarbox.addressbook.EntryIndex;

/** What was typed into the address book, in this node's memory. */
@ApplicationScoped
public class AddressBookBean implements AddressBook {
    @Inject
    private AddressBookLoader loader;

    private EntryIndex index;

    @PostConstruct
    void open() {
        index = new EntryIndex(loader);
    }

    @Override
    public Map<EntryField, String> typed(long userId) {
        return index.typed(userId);
    }

    /** Looks whether another node changed something; does nothing before anybody asked. */
    public void refresh() {
        if (index.isLoaded()) {
            index.refresh();
        }
    }

    void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) EntryChanged changed) {
        index.apply(changed);
    }
}
