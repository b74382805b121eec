package org.pillarbox.queue.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.queue.Outgoing;
import org.pillarbox.queue.Waiting;
import org.pillarbox.queue.dsn.PendingReports;
import org.pillarbox.queue.dsn.Report;
import org.pillarbox.queue.jpa.JpaOutQueue;
import org.pillarbox.queue.jpa.JpaOutgoing;
import org.pillarbox.queue.jpa.JpaPendingReports;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentReferences;

/** What routing and housekeeping ask of the queue, in their transactions. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class QueuePortsBean implements Outgoing, PendingReports, ContentReferences {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private ErrorLog errors;

    @Override
    public void enqueue(List<Waiting> entries) {
        new JpaOutgoing(em).enqueue(entries);
    }

    @Override
    public void add(List<Report> reports) {
        pending().add(reports);
    }

    @Override
    public void settle(String occasion) {
        pending().settle(occasion);
    }

    @Override
    public List<Report> list(int limit) {
        return pending().list(limit);
    }

    @Override
    public Set<ContentId> stillNeeded(Collection<ContentId> contents) {
        return new JpaOutQueue(em).stillNeeded(contents);
    }

    private PendingReports pending() {
        return new JpaPendingReports(em, errors);
    }
}
