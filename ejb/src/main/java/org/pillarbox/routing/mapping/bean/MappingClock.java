package org.pillarbox.routing.mapping.bean;

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

/** Every few seconds: looks whether another node changed mappings. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MappingClock {
    private static final Logger LOG = Logger.getLogger(MappingClock.class.getName());

    @Inject
    private ActiveMappingsBean mappings;

    private final AtomicBoolean running = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "1/3", persistent = false)
    void tick() {
        if (running.compareAndSet(false, true)) {
            try {
                mappings.refresh();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The mappings could not be refreshed: {0}", e.getMessage());
            } finally {
                running.set(false);
            }
        }
    }
}
