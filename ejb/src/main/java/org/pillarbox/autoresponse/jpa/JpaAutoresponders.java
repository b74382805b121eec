package org.pillarbox.autoresponse.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pillarbox.autoresponse.ActiveIndex;
import org.pillarbox.autoresponse.Autoresponder;
import org.pillarbox.autoresponse.ResponderType;
import org.pillarbox.autoresponse.StoredAutoresponders;

/** Autoresponders by JPA. */
public final class JpaAutoresponders implements StoredAutoresponders, ActiveIndex.Source {
    private static final int STATE = 1;

    private final EntityManager em;

    /** Works in the entity manager's transaction. */
    public JpaAutoresponders(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<Autoresponder> find(long userId) {
        return Optional.ofNullable(em.find(AutoresponderEntity.class, userId)).map(AutoresponderEntity::settings);
    }

    @Override
    public void save(long userId, Autoresponder autoresponder) {
        em.merge(new AutoresponderEntity(userId, autoresponder));
        em.flush();
    }

    @Override
    public void remove(long userId) {
        em.createQuery("delete from AutoresponderEntity a where a.userId = :user")
                .setParameter("user", userId)
                .executeUpdate();
    }

    @Override
    public Set<Long> active() {
        return em.createQuery("select a.userId from AutoresponderEntity a where a.type <> :none", Long.class)
                .setParameter("none", ResponderType.NONE)
                .getResultStream()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public long lastChange() {
        return em.createQuery("select s.lastChange from AutoresponderStateEntity s", Long.class)
                .getSingleResult();
    }

    @Override
    public long nextChange() {
        // What was read before the turn may have been changed by whoever had it until now.
        em.flush();
        em.clear();
        AutoresponderStateEntity state = em.find(AutoresponderStateEntity.class, STATE, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(state); // the lock may have waited for somebody who counted on
        state.lastChange++;
        em.flush();
        return state.lastChange;
    }
}
