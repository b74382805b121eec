package org.pillarbox.store.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.pillarbox.api.mail.Content;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.settings.Durability;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentStore;
import org.pillarbox.store.Delivery;
import org.pillarbox.store.Ending;
import org.pillarbox.store.Maildrops;

/** Maildrops on the index: a lease row locks the Inbox for one session of any node. */
public final class JpaMaildrops implements Maildrops {
    private static final System.Logger LOG = System.getLogger("org.pillarbox.store");
    private static final Ending NO_SURPLUS = new Ending(0);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int ROWS_AT_ONCE = 5_000;
    private static final String LISTED = "select m.id, m.bytes, m.uidl, m.ending, m.uid from MessageEntity m"
            + " where m.folderId = :folder and m.uid > :last and m.held = false order by m.folderId, m.uid";

    private final Transactions transactions;
    private final MaildropContents contents;
    private final MessageEndings endings;
    private final MailboxUsage usage;
    private final Durability durability;
    private final String node;
    private final Clock clock;

    /** @param node names this server among those that share the database */
    public JpaMaildrops(
            Transactions transactions,
            ContentStore contents,
            MailboxUsage usage,
            Durability durability,
            String node,
            Clock clock) {
        this.transactions = transactions;
        this.contents = new MaildropContents(transactions, contents, clock);
        this.endings = new MessageEndings(transactions, contents, usage);
        this.usage = usage;
        this.durability = durability;
        this.node = node;
        this.clock = clock;
    }

    @Override
    public Optional<Opened> open(long userId, String holder, boolean trimmed) throws IOException {
        String lease = UUID.randomUUID().toString();
        try {
            return take(userId, lease, holder)
                    ? Optional.of(new Opened(lease, list(userId, trimmed)))
                    : Optional.empty();
        } catch (RuntimeException e) {
            release(lease);
            throw new IOException("the maildrop cannot be opened", e);
        }
    }

    /** Two sessions may find no row and both make one: then the other has it. */
    private boolean take(long userId, String lease, String holder) {
        try {
            return transactions.call(em -> take(em, userId, lease, holder));
        } catch (ConstraintViolationException otherWasFaster) {
            return false;
        }
    }

    private boolean take(EntityManager em, long userId, String lease, String holder) {
        Instant now = clock.instant();
        LeaseEntity row = em.find(LeaseEntity.class, userId, LockModeType.PESSIMISTIC_WRITE);
        if (row != null && row.isHeld(now)) {
            return false;
        }
        LeaseEntity mine = row == null ? new LeaseEntity(userId) : row;
        mine.give(lease, node, holder, now.plus(LEASE));
        em.persist(mine);
        em.flush();
        return true;
    }

    private List<Item> list(long userId, boolean trimmed) {
        List<Listed> rows = transactions.call(em -> rows(em, userId));
        List<Long> unknown = rows.stream()
                .filter(row -> row.ending() == null)
                .map(Listed::id)
                .toList();
        Map<Long, Ending> learned = unknown.isEmpty() ? Map.of() : endings.learn(userId, unknown);
        return rows.stream().map(row -> row.item(learned, trimmed)).toList();
    }

    /**
     * Page by page along the index (folder, uid): H2 would write a result of all on the disk before it gives the first row, and sort it
     * where the folder does not stand in the order.
     */
    private static List<Listed> rows(EntityManager em, long userId) {
        List<Listed> all = new ArrayList<>();
        for (Long folder : MailboxRows.folders(em, userId, Delivery.INBOX)) {
            long last = -1;
            List<Object[]> page;
            do {
                page = em.createQuery(LISTED, Object[].class)
                        .setParameter("folder", folder)
                        .setParameter("last", last)
                        .setMaxResults(ROWS_AT_ONCE)
                        .getResultList();
                for (Object[] row : page) {
                    all.add(new Listed((Long) row[0], (Long) row[1], (String) row[2], (Integer) row[3]));
                    last = (Long) row[4];
                }
            } while (page.size() == ROWS_AT_ONCE);
        }
        return all;
    }

    /** A row as it stands; the ending is null where nobody has looked yet. */
    private record Listed(long id, long bytes, String uidl, Integer ending) {
        Item item(Map<Long, Ending> learned, boolean trimmed) {
            // What cannot be read now is listed with what is stored of it.
            Ending known = ending == null ? learned.getOrDefault(id, NO_SURPLUS) : new Ending(ending);
            return new Item(id, known.sent(bytes, trimmed), uidl);
        }
    }

    @Override
    public Optional<Content> content(long userId, long messageId, long sentBytes) throws IOException {
        try {
            return contents.open(userId, messageId, sentBytes);
        } catch (RuntimeException e) {
            throw new IOException("the message cannot be looked up", e);
        }
    }

    @Override
    public Optional<Source> source(long userId, long messageId) {
        return transactions.call(em -> em.createQuery(
                        "select c.uuid, c.inside from MessageEntity m, FolderEntity f, ContentEntity c where m.id = :id"
                                + " and f.id = m.folderId and f.userId = :user and c.id = m.contentId",
                        Object[].class)
                .setParameter("id", messageId)
                .setParameter("user", userId)
                .getResultStream()
                .findFirst()
                .map(row -> new Source(new ContentId((UUID) row[0]), Boolean.TRUE.equals(row[1]))));
    }

    @Override
    public boolean keepAlive(String lease) {
        try {
            return transactions.call(
                    em -> em.createQuery("update LeaseEntity l set l.expiresAt = :until where l.lease = :lease")
                                    .setParameter("until", clock.instant().plus(LEASE))
                                    .setParameter("lease", lease)
                                    .executeUpdate()
                            > 0);
        } catch (RuntimeException e) {
            // It lasts for some more tries; a session need not end because the database was away for a moment.
            LOG.log(System.Logger.Level.WARNING, "the lock of a maildrop cannot be extended now: {0}", e.toString());
            return true;
        }
    }

    @Override
    public void update(String lease, Set<Long> deleted) throws IOException {
        try {
            OptionalInt kept = transactions.call(em -> update(em, lease, deleted));
            if (kept.isEmpty()) {
                throw new IOException("the maildrop's lock was lost");
            }
            if (!deleted.isEmpty()) {
                durability.sync();
            }
            if (kept.getAsInt() > 0) {
                throw new IOException("the administrator holds " + kept.getAsInt() + " of the messages");
            }
        } catch (RuntimeException e) {
            release(lease);
            throw new IOException("the maildrop was not updated", e);
        }
    }

    /** Gives how many messages stay because they are held; nothing when the lease was lost. */
    private OptionalInt update(EntityManager em, String lease, Set<Long> deleted) {
        Optional<LeaseEntity> row = em.createQuery(
                        "select l from LeaseEntity l where l.lease = :lease", LeaseEntity.class)
                .setParameter("lease", lease)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        if (row.isEmpty()) {
            return OptionalInt.empty();
        }
        long userId = row.get().userId();
        if (!deleted.isEmpty()) {
            usage.lock(Set.of(userId));
        }
        long count = 0;
        long bytes = 0;
        int kept = 0;
        for (Long folder : MailboxRows.folders(em, userId, Delivery.INBOX)) {
            for (List<Long> ids : Chunks.of(deleted)) {
                List<Long> held = MailboxRows.held(em, folder, ids);
                kept += held.size();
                MailboxRows.Total removed = MailboxRows.remove(em, folder, without(ids, held));
                count += removed.messages();
                bytes += removed.bytes();
            }
        }
        if (count > 0) {
            usage.add(Map.of(userId, new MailboxUsage.Change(-count, -count, -bytes)));
        }
        em.remove(row.get());
        return OptionalInt.of(kept);
    }

    private static List<Long> without(List<Long> ids, List<Long> held) {
        return held.isEmpty()
                ? ids
                : ids.stream().filter(id -> !held.contains(id)).toList();
    }

    @Override
    public void release(String lease) {
        try {
            transactions.call(em -> em.createQuery("delete from LeaseEntity l where l.lease = :lease")
                    .setParameter("lease", lease)
                    .executeUpdate());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the lock of a maildrop cannot be given back now: {0}", e.toString());
        }
    }
}
