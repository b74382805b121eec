package org.pillarbox.store.jpa;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.directory.UserRemoval;

/** A user's mailbox goes with the user. Content that nobody else has is removed by housekeeping. */
public final class JpaMailboxRemoval implements UserRemoval {
    private final EntityManager em;
    private final MailboxUsage usage;
    private final Clock clock;

    /** @param em bound to the caller's transaction */
    public JpaMailboxRemoval(EntityManager em, MailboxUsage usage, Clock clock) {
        this.em = em;
        this.usage = usage;
        this.clock = clock;
    }

    @Override
    public Optional<String> refusal(LocalUser user) {
        boolean open = em.createQuery(
                                "select l from LeaseEntity l where l.userId = :user and l.expiresAt > :now",
                                LeaseEntity.class)
                        .setParameter("user", user.id())
                        .setParameter("now", clock.instant())
                        .getResultList()
                        .size()
                > 0;
        return open ? Optional.of("is logged in by POP3") : Optional.empty();
    }

    @Override
    public void remove(LocalUser user) {
        // POP3's deletions hold the lease before the mailbox: the same order here.
        em.createQuery("delete from LeaseEntity l where l.userId = :user")
                .setParameter("user", user.id())
                .executeUpdate();
        // A delivery under way ends first; a later one finds the user gone.
        usage.lock(Set.of(user.id()));
        MailboxRows.removeAll(em, user.id());
        em.createQuery("delete from FolderEntity f where f.userId = :user")
                .setParameter("user", user.id())
                .executeUpdate();
    }
}
