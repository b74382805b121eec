package org.pillarbox.directory.login.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.pillarbox.directory.login.RememberTokens;

/** Tokens by JPA. */
public final class JpaRememberTokens implements RememberTokens {
    private final EntityManager em;

    /** Works in the entity manager's transaction. */
    public JpaRememberTokens(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(String selector, Stored token) {
        RememberTokenEntity row = new RememberTokenEntity();
        row.selector = selector;
        row.userId = token.userId();
        row.validatorHash = token.validatorHash();
        row.created = token.created();
        row.expires = token.expires();
        em.persist(row);
    }

    @Override
    public Optional<Stored> find(String selector) {
        return Optional.ofNullable(em.find(RememberTokenEntity.class, selector))
                .map(row -> new Stored(row.userId, row.validatorHash, row.created, row.expires));
    }

    @Override
    public void remove(String selector) {
        em.createQuery("delete from RememberTokenEntity t where t.selector = :selector")
                .setParameter("selector", selector)
                .executeUpdate();
    }

    @Override
    public void purge(Instant now) {
        em.createQuery("delete from RememberTokenEntity t where t.expires < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
