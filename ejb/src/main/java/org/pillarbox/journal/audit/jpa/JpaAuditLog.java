package org.pillarbox.journal.audit.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.pillarbox.journal.audit.AuditChain;
import org.pillarbox.journal.audit.AuditLog;

/** The audit log by JPA. */
public final class JpaAuditLog implements AuditLog {
    private static final int PAGE = 1000;

    private final EntityManager em;
    private final Clock clock;
    private final Supplier<String> actor;

    /** Works in the entity manager's transaction; asks for the actor's name at each line. */
    public JpaAuditLog(EntityManager em, Clock clock, Supplier<String> actor) {
        this.em = em;
        this.clock = clock;
        this.actor = actor;
    }

    @Override
    public void record(String action, String subject, String details) {
        AuditHeadEntity head = em.find(AuditHeadEntity.class, AuditHeadEntity.ONLY, LockModeType.PESSIMISTIC_WRITE);
        // The lock may have waited for somebody who moved the head after it was first read in this transaction.
        em.refresh(head);
        Entry line = new Entry(
                head.lastId + 1,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                cut(actor.get(), 100),
                cut(action, 60),
                cut(subject, 200),
                cut(details, 4000));
        head.lastId = line.id();
        head.lastHash = AuditChain.hash(head.lastHash, line);
        em.persist(new AuditEntity(line, head.lastHash));
        em.flush();
    }

    @Override
    public List<Entry> list(int offset, int limit) {
        return em.createQuery("select a from AuditEntity a order by a.id desc", AuditEntity.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(AuditEntity::line)
                .toList();
    }

    @Override
    public long count() {
        return em.createQuery("select count(a) from AuditEntity a", Long.class).getSingleResult();
    }

    @Override
    public OptionalLong firstForged() {
        String before = AuditChain.START;
        long last = 0;
        List<AuditEntity> page = after(last);
        while (!page.isEmpty()) {
            for (AuditEntity row : page) {
                if (row.id != last + 1 || !AuditChain.hash(before, row.line()).equals(row.hash)) {
                    return OptionalLong.of(row.id);
                }
                before = row.hash;
                last = row.id;
            }
            em.clear();
            page = after(last);
        }
        return em.find(AuditHeadEntity.class, AuditHeadEntity.ONLY).lastId == last
                ? OptionalLong.empty()
                : OptionalLong.of(last + 1);
    }

    private List<AuditEntity> after(long id) {
        return em.createQuery("select a from AuditEntity a where a.id > :id order by a.id", AuditEntity.class)
                .setParameter("id", id)
                .setMaxResults(PAGE)
                .getResultList();
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest - 3) + "..." : text;
    }
}
