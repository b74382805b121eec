package org.pillarbox.queue.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.pillarbox.api.mail.Content;
import org.pillarbox.message.compact.UnreadableRecord;
import org.pillarbox.queue.OutQueue;
import org.pillarbox.queue.OutgoingContent;
import org.pillarbox.queue.PlaceState;
import org.pillarbox.queue.QueueFilter;
import org.pillarbox.queue.QueueState;
import org.pillarbox.queue.Selection;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentReferences;

/** Looks into the queue. */
public final class JpaOutQueue implements OutQueue, ContentReferences {
    private static final int MOST = 1000;

    private final EntityManager em;
    private final OutgoingContent contents;
    private final Instant now;

    /** Works in the entity manager's transaction. */
    public JpaOutQueue(EntityManager em) {
        this(em, (unknown, prefix, host) -> Optional.empty(), Instant.now());
    }

    /** @param contents finds the bytes of a content behind the fields of an entry */
    public JpaOutQueue(EntityManager em, OutgoingContent contents, Instant now) {
        this.em = em;
        this.contents = contents;
        this.now = now;
    }

    @Override
    public List<Entry> list(QueueFilter filter, int offset, int limit) {
        return rows(QueueWhere.of(filter, now), offset, limit).stream()
                .map(row -> row.entry(now))
                .toList();
    }

    private List<QueueEntity> rows(QueueWhere where, int offset, int limit) {
        return where.bind(em.createQuery(
                        "select e from QueueEntity e where " + where + " order by e.id", QueueEntity.class))
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public long count() {
        return em.createQuery("select count(e) from QueueEntity e", Long.class).getSingleResult();
    }

    @Override
    public long count(QueueFilter filter) {
        if (filter.equals(QueueFilter.ALL)) {
            return count();
        }
        QueueWhere where = QueueWhere.of(filter, now);
        return where.bind(em.createQuery("select count(e) from QueueEntity e where " + where, Long.class))
                .getSingleResult();
    }

    @Override
    public long bytes() {
        return em.createQuery("select coalesce(sum(e.sizeBytes), 0) from QueueEntity e", Long.class)
                .getSingleResult();
    }

    @Override
    public QueueState state() {
        return new QueueSummary(em, now).state();
    }

    @Override
    public List<PlaceState> places(int most) {
        return new QueueSummary(em, now).places(Math.min(most, MOST));
    }

    @Override
    public Optional<Content> open(long id) {
        return Optional.ofNullable(em.find(QueueEntity.class, id)).flatMap(this::content);
    }

    private Optional<Content> content(QueueEntity entry) {
        return contents.open(new ContentId(entry.contentId), entry.prefix, entry.lanHost);
    }

    @Override
    public List<Export> export(Selection selection, long after, int most) {
        QueueWhere where = QueueWhere.of(selection, now).and("e.id > :after", "after", after);
        return rows(where, 0, Math.min(most, MOST)).stream()
                .map(row -> new Export(row.entry(now), readable(row)))
                .toList();
    }

    private Optional<Content> readable(QueueEntity row) {
        try {
            return content(row);
        } catch (UnreadableRecord damaged) {
            return Optional.empty();
        }
    }

    @Override
    public Set<ContentId> stillNeeded(Collection<ContentId> contents) {
        if (contents.isEmpty()) {
            return Set.of();
        }
        List<UUID> ids = contents.stream().map(ContentId::value).toList();
        Set<ContentId> needed = new HashSet<>();
        for (String entity : List.of("QueueEntity", "DueReportEntity")) {
            em.createQuery("select distinct e.contentId from " + entity + " e where e.contentId in :ids", UUID.class)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .map(ContentId::new)
                    .forEach(needed::add);
        }
        return needed;
    }
}
