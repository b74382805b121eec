package org.pillarbox.store.jpa;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.pillarbox.api.mail.Content;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.message.MailDate;
import org.pillarbox.store.AfterDelivery;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.ContentStore;
import org.pillarbox.store.Delivery;
import org.pillarbox.store.InboxMessage;
import org.pillarbox.store.MessageAdministration;
import org.pillarbox.store.inbox.Inboxes;
import org.pillarbox.store.inbox.SentField;

/** Inboxes on the index. Whatever changes one holds the mailbox's lock, as POP3's deletions and the delivery of mail do. */
public final class JpaInboxes implements Inboxes {
    private static final String WHOLE =
            "select m.id, m.bytes, m.held, c.sender, c.subject, c.sentAt, c.segment, c.offset,"
                    + " c.prefixBytes, c.bodyBytes from MessageEntity m, ContentEntity c"
                    + " where m.id in :ids and c.id = m.contentId";
    private static final String ORIGINALS = "select m.id, f.uidValidity, m.uid, c.segment, c.offset, c.prefixBytes,"
            + " c.bodyBytes from MessageEntity m, FolderEntity f, ContentEntity c where m.folderId = f.id"
            + " and f.userId = :user and f.name = :inbox and m.id in :ids and c.id = m.contentId order by m.uid";

    private final Transactions transactions;
    private final ContentStore store;
    private final MailboxUsage usage;
    private final UnsyncedDeliveries unsynced;
    private final AfterDelivery after;
    private final MaildropContents contents;

    public JpaInboxes(
            Transactions transactions,
            ContentStore store,
            MailboxUsage usage,
            UnsyncedDeliveries unsynced,
            AfterDelivery after,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.usage = usage;
        this.unsynced = unsynced;
        this.after = after;
        this.contents = new MaildropContents(transactions, store, clock);
    }

    @Override
    public List<InboxMessage> list(long userId, int offset, int limit) {
        List<Object[]> rows = transactions.call(em -> rows(em, userId, offset, limit));
        return rows.stream().map(this::listed).toList();
    }

    /**
     * The newest are the last ones in the index (folder, uid). Which they are is found in the index alone; only then are the rows
     * of that page read.
     */
    private static List<Object[]> rows(EntityManager em, long userId, int offset, int limit) {
        long total = count(em, userId);
        int most = (int) Math.min(limit, Math.max(0, total - offset));
        Optional<Long> folder = inbox(em, userId);
        if (most <= 0 || folder.isEmpty()) {
            return List.of();
        }
        List<Long> ids = em.createQuery(
                        "select m.id from MessageEntity m where m.folderId = :folder order by m.folderId, m.uid",
                        Long.class)
                .setParameter("folder", folder.get())
                .setFirstResult((int) (total - offset - most))
                .setMaxResults(most)
                .getResultList();
        Map<Long, Object[]> rows =
                em.createQuery(WHOLE, Object[].class).setParameter("ids", ids).getResultList().stream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> row));
        List<Object[]> oldestFirst =
                ids.stream().filter(rows::containsKey).map(rows::get).collect(Collectors.toList());
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }

    private InboxMessage listed(Object[] row) {
        Content content = store.open(location(row, 6));
        String sent = SentField.of(content)
                .or(() -> Optional.ofNullable((Instant) row[5]).map(at -> MailDate.format(at, ZoneId.systemDefault())))
                .orElse("");
        return new InboxMessage((Long) row[0], (String) row[3], (String) row[4], sent, (Long) row[1], (Boolean) row[2]);
    }

    @Override
    public long count(long userId) {
        return transactions.call(em -> count(em, userId));
    }

    private static long count(EntityManager em, long userId) {
        return inbox(em, userId)
                .map(folder -> em.createQuery(
                                "select count(m) from MessageEntity m where m.folderId = :folder", Long.class)
                        .setParameter("folder", folder)
                        .getSingleResult())
                .orElse(0L);
    }

    @Override
    public int hold(long userId, Set<Long> ids, boolean held) {
        return changed(userId, ids, (em, folder) -> em.createQuery(
                        "update MessageEntity m set m.held = :held where m.folderId = :folder and m.id in :ids")
                .setParameter("held", held)
                .setParameter("folder", folder)
                .setParameter("ids", ids)
                .executeUpdate());
    }

    @Override
    public int delete(long userId, Set<Long> ids) {
        return changed(userId, ids, (em, folder) -> {
            MailboxRows.Total removed = MailboxRows.remove(em, folder, List.copyOf(ids));
            long count = removed.messages();
            usage.add(Map.of(userId, new MailboxUsage.Change(-count, -count, -removed.bytes())));
            return (int) count;
        });
    }

    private int changed(long userId, Set<Long> ids, Change change) {
        if (bounded(ids).isEmpty()) {
            return 0;
        }
        return transactions.call(em -> {
            usage.lock(Set.of(userId));
            return inbox(em, userId).map(folder -> change.apply(em, folder)).orElse(0);
        });
    }

    @Override
    public OptionalInt transfer(long userId, Set<Long> ids, long to, boolean keep) {
        if (bounded(ids).isEmpty()) {
            return OptionalInt.of(0);
        }
        return transactions.call(em -> {
            if (!usage.lock(Set.of(userId, to)).contains(to)) {
                return OptionalInt.empty();
            }
            unsynced.add(ids.size());
            DirectCopies.Made made = em.unwrap(Session.class)
                    .doReturningWork(connection -> new DirectCopies(connection).copy(userId, ids, to));
            int count = made.ids().size();
            if (count > 0) {
                usage.add(Map.of(to, new MailboxUsage.Change(count, count, made.bytes())));
                after.delivered(made.arrivals());
            }
            if (count > 0 && !keep) {
                inbox(em, userId).ifPresent(folder -> MailboxRows.remove(em, folder, made.ids()));
                usage.add(Map.of(userId, new MailboxUsage.Change(-count, -count, -made.bytes())));
            }
            return OptionalInt.of(count);
        });
    }

    @Override
    public List<Original> originals(long userId, Set<Long> ids) {
        if (bounded(ids).isEmpty()) {
            return List.of();
        }
        return transactions.call(em -> em.createQuery(ORIGINALS, Object[].class)
                .setParameter("user", userId)
                .setParameter("inbox", Delivery.INBOX)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row ->
                        new Original((Long) row[0], userId + "." + row[1] + "." + row[2], store.open(location(row, 3))))
                .toList());
    }

    @Override
    public Optional<Content> open(long userId, long messageId) {
        try {
            return contents.open(userId, messageId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Long> inbox(EntityManager em, long userId) {
        return MailboxRows.folders(em, userId, Delivery.INBOX).stream().findFirst();
    }

    private static ContentLocation location(Object[] row, int at) {
        return new ContentLocation((Long) row[at], (Long) row[at + 1], (Integer) row[at + 2], (Long) row[at + 3]);
    }

    private static Set<Long> bounded(Set<Long> ids) {
        if (ids.size() > MessageAdministration.MOST) {
            throw new IllegalArgumentException(ids.size() + " messages at once");
        }
        return ids;
    }

    /** What is done in a folder whose mailbox is locked; gives how many messages it concerned. */
    private interface Change {
        int apply(EntityManager em, long folder);
    }
}
