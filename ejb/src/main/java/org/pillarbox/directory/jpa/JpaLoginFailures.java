package org.pillarbox.directory.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;

/** Counts wrong passwords, in the entity manager's transaction. */
public final class JpaLoginFailures {
    private final EntityManager em;

    public JpaLoginFailures(EntityManager em) {
        this.em = em;
    }

    /**
     * Counts one more.
     *
     * @param userId 0 for a name that does not exist
     * @return how many there are since the last success, none older than the window; 0 when the user has gone
     */
    public int add(long userId, Instant now, Duration window) {
        FailuresEntity row = em.find(FailuresEntity.class, userId, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            return 0;
        }
        em.refresh(row); // the lock may have waited for another failure
        if (row.failures == 0 || row.firstFailure.isBefore(now.minus(window))) {
            row.failures = 0;
            row.firstFailure = now;
        }
        row.failures++;
        em.flush();
        return row.failures;
    }

    /** Forgets those of a user. */
    public void clear(long userId) {
        em.createQuery("update FailuresEntity f set f.failures = 0 where f.userId = :id and f.failures > 0")
                .setParameter("id", userId)
                .executeUpdate();
    }

    /** Ends all locks and forgets all failures, of everybody: a start of the server begins anew. */
    public int clearAll() {
        em.createQuery("update FailuresEntity f set f.failures = 0 where f.failures > 0")
                .executeUpdate();
        return em.createQuery("update UserEntity u set u.lockedUntil = null where u.lockedUntil is not null")
                .executeUpdate();
    }
}
