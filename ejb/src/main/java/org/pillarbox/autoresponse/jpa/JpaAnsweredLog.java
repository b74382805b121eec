package org.pillarbox.autoresponse.jpa;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pillarbox.autoresponse.jpa.AnsweredSenderEntity.Line;
import org.pillarbox.autoresponse.worker.AnsweredLog;

/** Keeps who was answered as rows. */
public final class JpaAnsweredLog implements AnsweredLog {
    private static final int LONGEST = 320;

    private final EntityManager em;
    private final Clock clock;

    /** Works in the entity manager's transaction. */
    public JpaAnsweredLog(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Override
    public boolean contains(long userId, String address) {
        return em.find(AnsweredSenderEntity.class, line(userId, address)) != null;
    }

    @Override
    public void add(long userId, String address) {
        if (!contains(userId, address)) {
            em.persist(new AnsweredSenderEntity(line(userId, address), clock.instant()));
        }
    }

    @Override
    public List<String> list(long userId, int most) {
        return em.createQuery(
                        "select a.line.address from AnsweredSenderEntity a where a.line.userId = :user"
                                + " order by a.line.userId, a.line.address",
                        String.class)
                .setParameter("user", userId)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public long count(long userId) {
        return em.createQuery("select count(a) from AnsweredSenderEntity a where a.line.userId = :user", Long.class)
                .setParameter("user", userId)
                .getSingleResult();
    }

    @Override
    public void clear(long userId) {
        em.createQuery("delete from AnsweredSenderEntity a where a.line.userId = :user")
                .setParameter("user", userId)
                .executeUpdate();
    }

    @Override
    public Optional<Instant> oldest(long userId) {
        return Optional.ofNullable(em.createQuery(
                        "select min(a.answeredAt) from AnsweredSenderEntity a where a.line.userId = :user",
                        Instant.class)
                .setParameter("user", userId)
                .getSingleResult());
    }

    @Override
    public Map<Long, Instant> oldest() {
        return em.createQuery(
                        "select a.line.userId, min(a.answeredAt) from AnsweredSenderEntity a group by a.line.userId",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Instant) row[1]));
    }

    private static Line line(long userId, String address) {
        String key = address.toLowerCase(Locale.ROOT);
        return new Line(userId, key.length() > LONGEST ? key.substring(0, LONGEST) : key);
    }
}
