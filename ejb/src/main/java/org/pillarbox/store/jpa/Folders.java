package org.pillarbox.store.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pillarbox.store.Delivery;

/** The folders of one batch of deliveries, locked in the order of their ids so that batches never wait for each other in a ring. */
final class Folders {
    private final EntityManager em;
    private final Map<Key, FolderEntity> folders = new HashMap<>();

    private record Key(long userId, String name) {}

    Folders(EntityManager em) {
        this.em = em;
    }

    /** Locks what is there and makes what is not. Two nodes that make the same folder: one of the transactions fails and is tried again. */
    void lock(List<Delivery> deliveries) {
        Set<Long> users = new TreeSet<>();
        Set<String> names = new HashSet<>();
        deliveries.forEach(delivery -> {
            users.add(delivery.userId());
            names.add(delivery.folder());
        });
        for (List<Long> ids : Chunks.of(users)) {
            em.createQuery(
                            "select f from FolderEntity f where f.userId in :users and f.name in :names order by f.id",
                            FolderEntity.class)
                    .setParameter("users", ids)
                    .setParameter("names", names)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList()
                    .forEach(folder -> folders.put(new Key(folder.userId(), folder.name()), folder));
        }
        deliveries.forEach(
                delivery -> folders.computeIfAbsent(new Key(delivery.userId(), delivery.folder()), this::make));
        em.flush();
    }

    /** UIDVALIDITY is the time, so that a folder made anew never takes up an old one's (RFC 9051 §2.3.1.1). */
    private FolderEntity make(Key key) {
        FolderEntity folder =
                new FolderEntity(key.userId, key.name, Instant.now().getEpochSecond());
        em.persist(folder);
        return folder;
    }

    FolderEntity of(Delivery delivery) {
        return folders.get(new Key(delivery.userId(), delivery.folder()));
    }
}
