package org.pillarbox.store.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.Delivery;
import org.pillarbox.store.DeliveryIndex;
import org.pillarbox.store.LogPosition;

/** The index as deliveries write it: some ten statements for a batch, whatever its length. */
public final class JpaDeliveryIndex implements DeliveryIndex {
    private final EntityManager em;
    private final MailboxUsage usage;
    private final UnsyncedDeliveries unsynced;

    /** @param em bound to the caller's transaction */
    public JpaDeliveryIndex(EntityManager em, MailboxUsage usage, UnsyncedDeliveries unsynced) {
        this.em = em;
        this.usage = usage;
        this.unsynced = unsynced;
    }

    @Override
    public Set<ContentId> register(List<Registration> contents) {
        Map<UUID, Registration> unknown = new HashMap<>();
        contents.forEach(each -> unknown.put(each.content().id().value(), each));
        for (List<UUID> ids : Chunks.of(List.copyOf(unknown.keySet()))) {
            em.createQuery("select c.uuid from ContentEntity c where c.uuid in :ids", UUID.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(unknown::remove);
        }
        Set<ContentId> added = new HashSet<>();
        for (Registration each : contents) {
            if (unknown.remove(each.content().id().value()) != null) {
                em.persist(new ContentEntity(each));
                added.add(each.content().id());
            }
        }
        em.flush();
        return added;
    }

    @Override
    public Set<Long> lock(Set<Long> users) {
        return usage.lock(users);
    }

    @Override
    public int deliver(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return 0;
        }
        unsynced.add(deliveries.size());
        Map<UUID, ContentEntity> contents = contents(deliveries);
        Folders folders = new Folders(em);
        folders.lock(deliveries);
        Set<List<Long>> there = delivered(contents.values());
        Map<Long, MailboxUsage.Change> changes = new HashMap<>();
        int count = 0;
        for (Delivery delivery : deliveries) {
            ContentEntity content = contents.get(delivery.content().value());
            if (content == null) {
                throw new IllegalStateException("content " + delivery.content() + " was not registered");
            }
            FolderEntity folder = folders.of(delivery);
            if (there.add(List.of(content.id(), folder.id()))) {
                MessageEntity message = new MessageEntity(folder, content, delivery.prefix());
                em.persist(message);
                changes.merge(delivery.userId(), grownBy(delivery, message), JpaDeliveryIndex::sum);
                count++;
            }
        }
        em.flush();
        usage.add(changes);
        return count;
    }

    private Map<UUID, ContentEntity> contents(List<Delivery> deliveries) {
        Map<UUID, ContentEntity> contents = new HashMap<>();
        Set<UUID> wanted = new HashSet<>();
        deliveries.forEach(delivery -> wanted.add(delivery.content().value()));
        for (List<UUID> ids : Chunks.of(wanted)) {
            em.createQuery("select c from ContentEntity c where c.uuid in :ids", ContentEntity.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(content -> contents.put(content.uuid(), content));
        }
        return contents;
    }

    private Set<List<Long>> delivered(Collection<ContentEntity> contents) {
        Set<List<Long>> there = new HashSet<>();
        for (List<Long> ids : Chunks.of(contents.stream().map(ContentEntity::id).toList())) {
            em.createQuery(
                            "select m.contentId, m.folderId from MessageEntity m"
                                    + " where m.contentId in :ids and m.copyNumber = 0",
                            Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> there.add(List.of((Long) row[0], (Long) row[1])));
        }
        return there;
    }

    private static MailboxUsage.Change grownBy(Delivery delivery, MessageEntity message) {
        return new MailboxUsage.Change(delivery.folder().equals(Delivery.INBOX) ? 1 : 0, 1, message.bytes());
    }

    private static MailboxUsage.Change sum(MailboxUsage.Change a, MailboxUsage.Change b) {
        return new MailboxUsage.Change(
                a.inboxMessages() + b.inboxMessages(), a.messages() + b.messages(), a.bytes() + b.bytes());
    }

    @Override
    public void checkpoint(LogPosition routed) {
        CheckpointEntity row = em.find(CheckpointEntity.class, CheckpointEntity.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (routed.compareTo(row.position()) > 0) {
            row.moveTo(routed);
        }
    }

    @Override
    public LogPosition checkpoint() {
        return em.find(CheckpointEntity.class, CheckpointEntity.ONLY).position();
    }

    @Override
    public Optional<ContentLocation> locate(ContentId content) {
        return em.createQuery("select c from ContentEntity c where c.uuid = :id", ContentEntity.class)
                .setParameter("id", content.value())
                .getResultStream()
                .findFirst()
                .map(ContentEntity::location);
    }
}
