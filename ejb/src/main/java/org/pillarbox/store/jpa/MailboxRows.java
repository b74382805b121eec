package org.pillarbox.store.jpa;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.pillarbox.store.Delivery;

/** Removing and counting messages of mailboxes. */
final class MailboxRows {
    private MailboxRows() {}

    /** How many messages, and their bytes. */
    record Total(long messages, long bytes) {}

    static List<Long> folders(EntityManager em, long userId, String name) {
        return em.createQuery("select f.id from FolderEntity f where f.userId = :user and f.name = :name", Long.class)
                .setParameter("user", userId)
                .setParameter("name", name)
                .getResultList();
    }

    /** Those of these messages that the administrator holds. */
    static List<Long> held(EntityManager em, long folder, List<Long> ids) {
        return em.createQuery(
                        "select m.id from MessageEntity m where m.folderId = :folder and m.id in :ids and m.held = true",
                        Long.class)
                .setParameter("folder", folder)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Removes those of these messages that the folder still has. */
    static Total remove(EntityManager em, long folder, List<Long> ids) {
        if (ids.isEmpty()) {
            return new Total(0, 0);
        }
        Object[] total = em.createQuery(
                        "select count(m), coalesce(sum(m.bytes), 0) from MessageEntity m"
                                + " where m.folderId = :folder and m.id in :ids",
                        Object[].class)
                .setParameter("folder", folder)
                .setParameter("ids", ids)
                .getSingleResult();
        int removed = em.createQuery("delete from MessageEntity m where m.folderId = :folder and m.id in :ids")
                .setParameter("folder", folder)
                .setParameter("ids", ids)
                .executeUpdate();
        if (removed != (Long) total[0]) {
            throw new IllegalStateException("somebody else removed messages of folder " + folder);
        }
        return new Total(removed, (Long) total[1]);
    }

    /** Removes all messages of a mailbox. */
    static void removeAll(EntityManager em, long userId) {
        em.createQuery("delete from MessageEntity m where m.folderId in"
                        + " (select f.id from FolderEntity f where f.userId = :user)")
                .setParameter("user", userId)
                .executeUpdate();
    }

    static Total count(EntityManager em, long userId) {
        return total(em, userId, "");
    }

    static Total countInbox(EntityManager em, long userId) {
        return total(em, userId, " and f.name = '" + Delivery.INBOX + "'");
    }

    private static Total total(EntityManager em, long userId, String condition) {
        Object[] total = em.createQuery(
                        "select count(m), coalesce(sum(m.bytes), 0) from MessageEntity m, FolderEntity f"
                                + " where m.folderId = f.id and f.userId = :user" + condition,
                        Object[].class)
                .setParameter("user", userId)
                .getSingleResult();
        return new Total((Long) total[0], (Long) total[1]);
    }
}
