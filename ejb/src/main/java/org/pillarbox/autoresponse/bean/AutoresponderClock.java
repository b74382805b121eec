package org.pillarbox.autoresponse.bean;

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

/** Every few seconds: looks whether another node changed autoresponders. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AutoresponderClock {
    private static final Logger LOG = Logger.getLogger(AutoresponderClock.class.getName());

    @Inject
    private AutorespondersBean autoresponders;

    private final AtomicBoolean running = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void tick() {
        if (running.compareAndSet(false, true)) {
            try {
                autoresponders.refresh();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The autoresponders could not be refreshed: {0}", e.getMessage());
            } finally {
                running.set(false);
            }
        }
    }
}
