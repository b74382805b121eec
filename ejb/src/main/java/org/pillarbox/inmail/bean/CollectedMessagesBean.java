package org.pillarbox.inmail.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.pillarbox.inmail.collecting.Seen;
import org.pillarbox.inmail.collecting.SeenMessages;
import org.pillarbox.inmail.jpa.JpaCollectedMessages;
import org.pillarbox.routing.CollectedKey;
import org.pillarbox.routing.worker.CollectedMemory;
import org.pillarbox.store.ContentId;

/** What was collected. New rows belong to their delivery; all else that is asked in a session with a server is done at once. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class CollectedMessagesBean implements CollectedMemory, SeenMessages {
    @PersistenceContext
    private EntityManager em;

    @Override
    @Transactional(TxType.REQUIRED)
    public Set<ContentId> remember(List<Arrival> arrivals) {
        return rows().remember(arrivals);
    }

    @Override
    public List<Seen> present(long inMail) {
        return rows().present(inMail);
    }

    @Override
    public List<Seen> named(long inMail, String mailbox, Collection<String> uids) {
        return rows().named(inMail, mailbox, uids);
    }

    @Override
    public void add(CollectedKey key, Instant collected) {
        rows().add(key, collected);
    }

    @Override
    public void gone(Collection<CollectedKey> keys, Instant since) {
        rows().gone(keys, since);
    }

    @Override
    public void back(Collection<CollectedKey> keys) {
        rows().back(keys);
    }

    @Override
    public void rename(CollectedKey before, CollectedKey now) {
        rows().rename(before, now);
    }

    @Override
    public int forgetGone(long inMail, Instant before) {
        return rows().forgetGone(inMail, before);
    }

    @Override
    @Transactional(TxType.REQUIRED)
    public void forget(long inMail) {
        rows().forget(inMail);
    }

    private JpaCollectedMessages rows() {
        return new JpaCollectedMessages(em);
    }
}
