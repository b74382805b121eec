package org.pillarbox.filter.rate.jpa;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.pillarbox.filter.rate.HeldUsers;

/** Holds by JPA. */
public final class JpaHeldUsers implements HeldUsers {
    private static final int LONGEST = 200;

    private final EntityManager em;

    /** Works in the entity manager's transaction. */
    public JpaHeldUsers(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<Held> list() {
        return em.createQuery("select h from SendingHoldEntity h order by h.since desc", SendingHoldEntity.class)
                .getResultStream()
                .map(JpaHeldUsers::held)
                .toList();
    }

    @Override
    public boolean hold(Held held) {
        if (em.find(SendingHoldEntity.class, held.userId()) != null) {
            return false;
        }
        SendingHoldEntity row = new SendingHoldEntity();
        row.userId = held.userId();
        row.since = held.since();
        row.reason = held.reason().length() > LONGEST ? held.reason().substring(0, LONGEST) : held.reason();
        em.persist(row);
        em.flush();
        return true;
    }

    @Override
    public Optional<Held> release(long userId) {
        Optional<SendingHoldEntity> row = Optional.ofNullable(em.find(SendingHoldEntity.class, userId));
        row.ifPresent(em::remove);
        return row.map(JpaHeldUsers::held);
    }

    private static Held held(SendingHoldEntity row) {
        return new Held(row.userId, row.since, row.reason);
    }
}
