package org.pillarbox.store.bean;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.store.AfterDelivery;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.Delivery;
import org.pillarbox.store.DeliveryIndex;
import org.pillarbox.store.LogPosition;
import org.pillarbox.store.jpa.JpaDeliveryIndex;
import org.pillarbox.store.jpa.UnsyncedDeliveries;

/** The index in the caller's transaction; looking things up opens one where there is none. */
@ApplicationScoped
public class DeliveryIndexBean implements DeliveryIndex {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private MailboxUsage usage;

    @Inject
    private UnsyncedDeliveries unsynced;

    @Inject
    private Instance<AfterDelivery> listeners;

    private DeliveryIndex index;

    @PostConstruct
    void prepare() {
        index = new JpaDeliveryIndex(
                em, usage, unsynced, arrivals -> listeners.forEach(listener -> listener.delivered(arrivals)));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<ContentId> register(List<Registration> contents) {
        return index.register(contents);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<Long> lock(Set<Long> users) {
        return index.lock(users);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int deliver(List<Delivery> deliveries) {
        return index.deliver(deliveries);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void checkpoint(LogPosition routed) {
        index.checkpoint(routed);
    }

    @Override
    @Transactional
    public LogPosition checkpoint() {
        return index.checkpoint();
    }

    @Override
    @Transactional
    public Optional<ContentLocation> locate(ContentId content) {
        return index.locate(content);
    }
}
