package org.pillarbox.inmail.jpa;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pillarbox.inmail.history.InMailHistory;
import org.pillarbox.inmail.history.InMailRun;

/** Keeps collections as rows. */
public final class JpaInMailHistory implements InMailHistory {
    private static final String IN_MAIL = "inMail";

    private final EntityManager em;

    /** Works in the entity manager's transaction. */
    public JpaInMailHistory(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(InMailRun run) {
        em.persist(new InMailRunEntity(run));
        em.flush();
        em.createQuery("select r.id from InMailRunEntity r where r.inMail = :inMail order by r.id desc", Long.class)
                .setParameter(IN_MAIL, run.inMail())
                .setFirstResult(KEPT)
                .setMaxResults(1)
                .getResultList()
                .forEach(oldest -> em.createQuery(
                                "delete from InMailRunEntity r where r.inMail = :inMail and r.id <= :oldest")
                        .setParameter(IN_MAIL, run.inMail())
                        .setParameter("oldest", oldest)
                        .executeUpdate());
    }

    @Override
    public List<InMailRun> latest(int inMail, int limit) {
        return em
                .createQuery(
                        "select r from InMailRunEntity r where r.inMail = :inMail order by r.id desc",
                        InMailRunEntity.class)
                .setParameter(IN_MAIL, inMail)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(InMailRunEntity::run)
                .toList();
    }

    @Override
    public Map<Integer, InMailRun> last() {
        Map<Integer, InMailRun> last = new LinkedHashMap<>();
        em.createQuery(
                        "select r from InMailRunEntity r where r.id in"
                                + " (select max(s.id) from InMailRunEntity s group by s.inMail) order by r.inMail",
                        InMailRunEntity.class)
                .getResultList()
                .forEach(row -> last.put(row.inMail, row.run()));
        return last;
    }

    @Override
    public void forget(int inMail) {
        em.createQuery("delete from InMailRunEntity r where r.inMail = :inMail")
                .setParameter(IN_MAIL, inMail)
                .executeUpdate();
    }
}
