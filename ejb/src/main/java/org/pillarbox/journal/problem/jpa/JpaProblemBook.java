package org.pillarbox.journal.problem.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.pillarbox.journal.problem.ProblemBook;
import org.pillarbox.journal.problem.ProblemDesk;
import org.pillarbox.journal.problem.Reported;

/** Problems by JPA, in the entity manager's transaction. Days are those of a zone, the same on all nodes. */
public final class JpaProblemBook implements ProblemBook {
    private final EntityManager em;
    private final ZoneId zone;

    public JpaProblemBook(EntityManager em, ZoneId zone) {
        this.em = em;
        this.zone = zone;
    }

    @Override
    public void note(ProblemDesk.Batch batch) {
        batch.reported().forEach(this::note);
        em.flush();
        if (!batch.over().isEmpty()) {
            em.createQuery("update ProblemEntity p set p.ended = true where p.place in :places and p.ended = false")
                    .setParameter("places", batch.over())
                    .executeUpdate();
        }
    }

    private void note(Reported reported) {
        String cause = reported.problem().cause();
        LocalDate day = LocalDate.ofInstant(reported.last(), zone);
        List<ProblemEntity> before = em.createQuery(
                        "select p from ProblemEntity p where p.cause = :cause and p.onDay = :day", ProblemEntity.class)
                .setParameter("cause", cause)
                .setParameter("day", day)
                .getResultList();
        if (before.isEmpty()) {
            ProblemEntity row = new ProblemEntity();
            row.id = UUID.randomUUID();
            row.cause = cause;
            row.onDay = day;
            row.take(reported);
            em.persist(row);
        } else {
            before.get(0).take(before.get(0).reported().with(reported));
        }
    }

    @Override
    public List<Row> unwritten(Instant since, int most) {
        return em.createQuery(
                        "select p from ProblemEntity p where p.lastAt >= :since and p.writtenOn is null"
                                + " order by p.firstAt, p.id",
                        ProblemEntity.class)
                .setParameter("since", since)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Row(row.id, row.reported()))
                .toList();
    }

    @Override
    public int written(LocalDate day) {
        return em.createQuery("select count(p) from ProblemEntity p where p.writtenOn = :day", Long.class)
                .setParameter("day", day)
                .getSingleResult()
                .intValue();
    }

    @Override
    public void written(UUID id, LocalDate day) {
        em.createQuery("update ProblemEntity p set p.writtenOn = :day where p.id = :id")
                .setParameter("day", day)
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    public List<Reported> open(Instant since, int most) {
        Set<String> shown = new HashSet<>();
        return em.createQuery(
                        "select p from ProblemEntity p where p.lastAt >= :since and p.ended = false"
                                + " order by p.lastAt desc, p.id",
                        ProblemEntity.class)
                .setParameter("since", since)
                .setMaxResults(most)
                .getResultStream()
                .filter(row -> shown.add(row.cause))
                .map(ProblemEntity::reported)
                .toList();
    }

    @Override
    public int purge(Instant before, int most) {
        List<UUID> ids = em.createQuery(
                        "select p.id from ProblemEntity p where p.lastAt < :before order by p.lastAt", UUID.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
        if (!ids.isEmpty()) {
            em.createQuery("delete from ProblemEntity p where p.id in :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
        return ids.size();
    }
}
