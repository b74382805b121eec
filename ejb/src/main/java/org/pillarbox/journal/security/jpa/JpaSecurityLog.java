package org.pillarbox.journal.security.jpa;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.logging.Logger;
import org.pillarbox.journal.security.SecurityLog;

/** The security log by JPA, in the entity manager's transaction. */
public final class JpaSecurityLog implements SecurityLog {
    private static final Logger LOG = Logger.getLogger("org.pillarbox.security");

    private final EntityManager em;
    private final Clock clock;

    public JpaSecurityLog(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Override
    public void record(Event event, String account, Origin origin, String details) {
        SecurityEntity row = new SecurityEntity();
        row.written = clock.instant();
        row.event = event;
        row.account = printable(account, 100);
        row.door = printable(origin.door(), 20);
        row.address = printable(origin.address(), 60);
        row.session = printable(origin.session(), 60);
        row.details = printable(details, 400);
        // The file first: it shows the line even when the database cannot be reached.
        LOG.info(() -> String.join(" ", row.session, event.name(), row.door, row.account, row.address, row.details));
        em.persist(row);
    }

    @Override
    public List<Entry> list(int offset, int limit) {
        return em.createQuery("select s from SecurityEntity s order by s.written desc, s.id desc", SecurityEntity.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(SecurityEntity::line)
                .toList();
    }

    @Override
    public long count() {
        return em.createQuery("select count(s) from SecurityEntity s", Long.class)
                .getSingleResult();
    }

    @Override
    public int purge(Instant before, int most) {
        List<Long> ids = em.createQuery(
                        "select s.id from SecurityEntity s where s.written < :before order by s.written", Long.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
        if (!ids.isEmpty()) {
            em.createQuery("delete from SecurityEntity s where s.id in :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
        return ids.size();
    }

    /** Names are whatever a peer typed: they must neither forge a line nor fill the disk. */
    private static String printable(String text, int longest) {
        String clean = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]", "?");
        return clean.length() > longest ? clean.substring(0, longest - 3) + "..." : clean;
    }
}
