package org.pillarbox.connection.bean;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.pillarbox.connection.ConnectionStarter;
import org.pillarbox.connection.Interfaces;
import org.pillarbox.connection.dial.SystemLinks;
import org.pillarbox.connection.watch.AutoConnect;
import org.pillarbox.settings.Settings;

/** Every few seconds: looks whether somebody has brought up a link of this machine; at first, whether this server itself had. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AutoConnectClock {
    private static final Logger LOG = Logger.getLogger(AutoConnectClock.class.getName());

    @Inject
    private Settings settings;

    @Inject
    private Interfaces interfaces;

    @Inject
    private SystemLinks links;

    @Inject
    private Instance<ConnectionStarter> starters;

    private final AtomicBoolean looking = new AtomicBoolean();
    private AutoConnect autoConnect;

    @PostConstruct
    void open() {
        autoConnect = new AutoConnect(settings, interfaces, links::isDialledHere, System::nanoTime);
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        if (looking.compareAndSet(false, true)) {
            try {
                links.recover();
                autoConnect.look(this::start);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The links could not be looked at: {0}", e.getMessage());
            } finally {
                looking.set(false);
            }
        }
    }

    private boolean start(int connection) {
        boolean started = false;
        for (ConnectionStarter starter : starters) {
            started |= starter.start(connection);
        }
        return started;
    }
}
