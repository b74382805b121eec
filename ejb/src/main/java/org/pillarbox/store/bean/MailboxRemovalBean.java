package org.pillarbox.store.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.directory.UserRemoval;
import org.pillarbox.store.jpa.JpaMailboxRemoval;

/** Lets a mailbox go with its user. */
@ApplicationScoped
public class MailboxRemovalBean implements UserRemoval {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private MailboxUsage usage;

    @Override
    @Transactional
    public Optional<String> refusal(LocalUser user) {
        return new JpaMailboxRemoval(em, usage, Clock.systemUTC()).refusal(user);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(LocalUser user) {
        new JpaMailboxRemoval(em, usage, Clock.systemUTC()).remove(user);
    }
}
