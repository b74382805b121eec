package org.pillarbox.filter.rate.bean;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.filter.rate.HeldUsers;
import org.pillarbox.filter.rate.HoldRelease;
import org.pillarbox.filter.rate.SenderReleased;
import org.pillarbox.filter.rate.SendingHolds;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.journal.security.SecurityLog;
import org.pillarbox.settings.Durability;

/** Holds for administrators. */
@Stateless
@Local(SendingHolds.class)
@RolesAllowed("admin")
public class SendingHoldsBean implements SendingHolds {
    @Inject
    private HeldUsers rows;

    @Inject
    private UserDirectory users;

    @Inject
    private AuditLog audit;

    @Inject
    private SecurityLog security;

    @Inject
    private Durability durability;

    @Inject
    private Event<SenderReleased> released;

    private HoldRelease holds;

    @PostConstruct
    void open() {
        holds = new HoldRelease(rows, users, audit, security, released::fire);
    }

    @Override
    public List<HeldSender> held() {
        return holds.held();
    }

    @Override
    public boolean release(long userId) {
        boolean done = holds.release(userId);
        durability.sync();
        return done;
    }
}
