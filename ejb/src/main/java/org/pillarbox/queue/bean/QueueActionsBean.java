package org.pillarbox.queue.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.pillarbox.directory.privacy.MessageLock;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.journal.trace.TraceAmendment;
import org.pillarbox.queue.OutgoingContent;
import org.pillarbox.queue.QueueActions;
import org.pillarbox.queue.Route;
import org.pillarbox.queue.RouteCheck;
import org.pillarbox.queue.Selection;
import org.pillarbox.queue.dsn.PendingReports;
import org.pillarbox.queue.jpa.JpaQueueActions;
import org.pillarbox.queue.jpa.Returns;
import org.pillarbox.settings.Durability;
import org.pillarbox.settings.Settings;

/** What administrators do with entries of the outgoing queue. */
@Stateless
@Local(QueueActions.class)
@RolesAllowed("admin")
public class QueueActionsBean implements QueueActions {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private MessageLock lock;

    @Inject
    private AuditLog audit;

    @Inject
    private Durability durability;

    @Inject
    private OutgoingContent outgoing;

    @Inject
    private TraceAmendment traces;

    @Inject
    private PendingReports reports;

    @Inject
    private Settings settings;

    @Override
    public int hold(Selection selection) {
        return changed("queue.hold", selection, queue().hold(selection));
    }

    @Override
    public int release(Selection selection) {
        return changed("queue.release", selection, queue().release(selection));
    }

    @Override
    public int tryNow(Selection selection) {
        return changed("queue.try", selection, queue().tryNow(selection));
    }

    @Override
    public int route(Selection selection, Route route) {
        Route checked = RouteCheck.of(route, settings);
        int moved = queue().route(selection, checked);
        return changed("queue.route", selection + " to " + checked, moved);
    }

    @Override
    public int delete(Selection selection, boolean tellSenders) {
        int deleted = queue().delete(selection, tellSenders);
        return changed(tellSenders ? "queue.return" : "queue.delete", selection, deleted);
    }

    private JpaQueueActions queue() {
        lock.check();
        return new JpaQueueActions(em, new Returns(traces, reports, outgoing), Instant.now());
    }

    private int changed(String action, Object what, int entries) {
        if (entries > 0) {
            audit.record(action, entries + " entries", what.toString());
            durability.sync();
        }
        return entries;
    }
}
