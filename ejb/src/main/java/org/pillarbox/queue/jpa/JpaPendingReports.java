package org.pillarbox.queue.jpa;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.message.compact.UnreadableRecord;
import org.pillarbox.queue.dsn.PendingReports;
import org.pillarbox.queue.dsn.Report;

/** Keeps due reports as rows. */
public final class JpaPendingReports implements PendingReports {
    private final EntityManager em;
    private final ErrorLog errors;

    /** Works in the entity manager's transaction. */
    public JpaPendingReports(EntityManager em, ErrorLog errors) {
        this.em = em;
        this.errors = errors;
    }

    @Override
    public void add(List<Report> reports) {
        if (reports.isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>(em.createQuery(
                        "select r.occasion from DueReportEntity r where r.occasion in :occasions", String.class)
                .setParameter(
                        "occasions", reports.stream().map(Report::occasion).toList())
                .getResultList());
        reports.stream()
                .filter(report -> known.add(report.occasion()))
                .map(DueReportEntity::new)
                .forEach(em::persist);
    }

    @Override
    public void settle(String occasion) {
        em.createQuery("delete from DueReportEntity r where r.occasion = :occasion")
                .setParameter("occasion", occasion)
                .executeUpdate();
    }

    @Override
    public List<Report> list(int limit) {
        List<Report> reports = new ArrayList<>();
        em.createQuery("select r from DueReportEntity r order by r.id", DueReportEntity.class)
                .setMaxResults(limit)
                .getResultList()
                .forEach(entity -> read(entity, reports));
        return reports;
    }

    private void read(DueReportEntity entity, List<Report> into) {
        try {
            into.add(entity.report());
        } catch (UnreadableRecord | IllegalArgumentException damaged) {
            errors.error("reports", "A due report about " + entity.contentId + " cannot be read: " + damaged);
            em.remove(entity);
        }
    }
}
