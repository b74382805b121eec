package org.pillarbox.store.jpa;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.ContentReferences;
import org.pillarbox.store.LogPosition;
import org.pillarbox.store.housekeeping.HousekeepingIndex;

/** The index as housekeeping needs it, in short transactions. */
public final class JpaHousekeepingIndex implements HousekeepingIndex {
    private static final int BATCH = 500;
    private static final String UNUSED = "select c.id, c.uuid from ContentEntity c where c.id > :behind"
            + " and (c.routedSegment < :segment or c.routedSegment = :segment and c.routedOffset <= :offset)"
            + " and not exists (select 1 from MessageEntity m where m.contentId = c.id) order by c.id";

    private final Transactions transactions;
    private final Iterable<ContentReferences> holders;
    private final Runnable sync;

    /**
     * @param holders rooms above that may need a content
     * @param sync makes durable what is committed, at once
     */
    public JpaHousekeepingIndex(Transactions transactions, Iterable<ContentReferences> holders, Runnable sync) {
        this.transactions = transactions;
        this.holders = holders;
        this.sync = sync;
    }

    @Override
    public LogPosition checkpoint() {
        return transactions.call(
                em -> em.find(CheckpointEntity.class, CheckpointEntity.ONLY).position());
    }

    @Override
    public long forgetUnneeded() {
        LogPosition checkpoint = checkpoint();
        Progress progress = new Progress();
        while (!progress.done) {
            transactions.call(em -> {
                forgetSome(em, checkpoint, progress);
                return null;
            });
        }
        return progress.forgotten;
    }

    private void forgetSome(EntityManager em, LogPosition checkpoint, Progress progress) {
        Map<ContentId, Long> unused = new HashMap<>();
        List<Object[]> rows = em.createQuery(UNUSED, Object[].class)
                .setParameter("behind", progress.behind)
                .setParameter("segment", checkpoint.segment())
                .setParameter("offset", checkpoint.offset())
                .setMaxResults(BATCH)
                .getResultList();
        if (rows.isEmpty()) {
            progress.done = true;
            return;
        }
        rows.forEach(row -> unused.put(new ContentId((UUID) row[1]), (Long) row[0]));
        for (ContentReferences holder : holders) {
            Set<ContentId> asked = Set.copyOf(unused.keySet());
            unused.keySet().removeAll(asked.isEmpty() ? asked : holder.stillNeeded(asked));
        }
        if (!unused.isEmpty()) {
            progress.forgotten += em.createQuery("delete from ContentEntity c where c.id in :ids")
                    .setParameter("ids", unused.values())
                    .executeUpdate();
        }
        progress.behind = (Long) rows.get(rows.size() - 1)[0];
    }

    @Override
    public Set<ContentId> known(Collection<ContentId> contents) {
        Set<ContentId> known = new HashSet<>();
        for (List<UUID> ids : Chunks.of(contents.stream().map(ContentId::value).toList())) {
            transactions
                    .call(em -> em.createQuery("select c.uuid from ContentEntity c where c.uuid in :ids", UUID.class)
                            .setParameter("ids", ids)
                            .getResultList())
                    .forEach(id -> known.add(new ContentId(id)));
        }
        return known;
    }

    @Override
    public Map<Long, Long> liveBytes() {
        Map<Long, Long> bytes = new HashMap<>();
        transactions
                .call(em -> em.createQuery(
                                "select c.segment, sum(c.recordBytes) from ContentEntity c group by c.segment",
                                Object[].class)
                        .getResultList())
                .forEach(row -> bytes.put((Long) row[0], (Long) row[1]));
        return bytes;
    }

    @Override
    public List<ContentLocation> inSegment(long segment, long behindOffset, int limit) {
        return transactions.call(em -> em.createQuery(
                        "select c.segment, c.offset, c.prefixBytes, c.bodyBytes from ContentEntity c"
                                + " where c.segment = :segment and c.offset > :behind order by c.segment, c.offset",
                        Object[].class)
                .setParameter("segment", segment)
                .setParameter("behind", behindOffset)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new ContentLocation((Long) row[0], (Long) row[1], (Integer) row[2], (Long) row[3]))
                .toList());
    }

    @Override
    public void moved(Map<ContentLocation, ContentLocation> moves) {
        transactions.call(em -> {
            moves.forEach(
                    (from, to) -> em.createQuery("update ContentEntity c set c.segment = :to, c.offset = :toOffset"
                                    + " where c.segment = :from and c.offset = :fromOffset")
                            .setParameter("to", to.segment())
                            .setParameter("toOffset", to.offset())
                            .setParameter("from", from.segment())
                            .setParameter("fromOffset", from.offset())
                            .executeUpdate());
            return null;
        });
    }

    @Override
    public void sync() {
        sync.run();
    }

    private static final class Progress {
        private long behind;
        private long forgotten;
        private boolean done;
    }
}
