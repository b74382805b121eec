package org.pillarbox.addressbook.bean;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Every few seconds: looks whether another node changed the address book. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AddressBookClock {
    private static final Logger LOG = Logger.getLogger(AddressBookClock.class.getName());

    @Inject
    private AddressBookBean book;

    private final AtomicBoolean running = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        if (running.compareAndSet(false, true)) {
            try {
                book.refresh();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The address book could not be refreshed: {0}", e.getMessage());
            } finally {
                running.set(false);
            }
        }
    }
}
