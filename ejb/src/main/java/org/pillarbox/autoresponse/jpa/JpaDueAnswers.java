package org.pillarbox.autoresponse.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pillarbox.autoresponse.AnswersDue;
import org.pillarbox.autoresponse.DueAnswer;
import org.pillarbox.autoresponse.ResponderType;
import org.pillarbox.autoresponse.worker.AnswerLedger;
import org.pillarbox.autoresponse.worker.AnsweredLog;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.message.compact.UnreadableRecord;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentReferences;
import org.pillarbox.store.MessageRemoval;

/** Keeps due answers as rows, in the caller's transaction. */
public final class JpaDueAnswers implements AnswersDue, AnswerLedger, ContentReferences {
    private final EntityManager em;
    private final AnsweredLog answered;
    private final MessageRemoval messages;
    private final ErrorLog errors;
    private final Clock clock;

    /** Works in the entity manager's transaction, and so must the others. */
    public JpaDueAnswers(
            EntityManager em, AnsweredLog answered, MessageRemoval messages, ErrorLog errors, Clock clock) {
        this.em = em;
        this.answered = answered;
        this.messages = messages;
        this.errors = errors;
        this.clock = clock;
    }

    @Override
    public void add(List<DueAnswer> arrived) {
        Instant now = clock.instant();
        arrived.forEach(due -> em.persist(new DueAnswerEntity(due, now)));
    }

    @Override
    public boolean lease(String node, Instant now, Instant until) {
        return em.createNativeQuery("update answer_lease set node = ?1, held_until = ?2"
                                + " where id = 1 and (node = ?1 or held_until < ?3)")
                        .setParameter(1, node)
                        .setParameter(2, until)
                        .setParameter(3, now)
                        .executeUpdate()
                > 0;
    }

    @Override
    public void resume(Instant now) {
        em.createQuery("update DueAnswerEntity d set d.nextTry = :now where d.nextTry > :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    @Override
    public List<Pending> due(Instant now, Kind kind, Set<Long> without, int limit) {
        List<Pending> due = new ArrayList<>();
        // A list must not be empty in SQL; no user has this id.
        em.createQuery(
                        "select d from DueAnswerEntity d where d.nextTry <= :now and d.userId not in :without"
                                + (kind == Kind.PROGRAM ? " and exists (" : " and not exists (")
                                + "select a.userId from AutoresponderEntity a"
                                + " where a.userId = d.userId and a.type = :program)"
                                + " order by d.nextTry, d.id",
                        DueAnswerEntity.class)
                .setParameter("now", now)
                .setParameter("program", ResponderType.EXTERNAL)
                .setParameter("without", without.isEmpty() ? Set.of(-1L) : without)
                .setMaxResults(limit)
                .getResultList()
                .forEach(row -> read(row, due));
        return due;
    }

    private void read(DueAnswerEntity row, List<Pending> into) {
        try {
            into.add(new Pending(row.id, row.due()));
        } catch (UnreadableRecord | IllegalArgumentException damaged) {
            errors.error("autoresponders", "A due answer to " + row.contentId + " cannot be read: " + damaged);
            em.remove(row);
        }
    }

    @Override
    public int begin(long id, Instant nextTry) {
        DueAnswerEntity row = em.find(DueAnswerEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            return 0;
        }
        row.nextTry = nextTry;
        row.attempts++;
        return row.attempts;
    }

    @Override
    public void postpone(long id, Instant nextTry) {
        em.createQuery("update DueAnswerEntity d set d.attempts = d.attempts - 1, d.nextTry = :next where d.id = :id")
                .setParameter("next", nextTry)
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    public void settle(Pending pending, Settlement settlement) {
        if (em.find(DueAnswerEntity.class, pending.id()) == null) {
            return;
        }
        long user = pending.due().userId();
        if (settlement.remove()) {
            // The mailbox before the row, as when a user is deleted.
            messages.remove(user, pending.due().content());
        }
        settlement.answered().forEach(address -> answered.add(user, address));
        em.createQuery("delete from DueAnswerEntity d where d.id = :id")
                .setParameter("id", pending.id())
                .executeUpdate();
    }

    /** A user goes, and all that was to be answered for it. */
    public void removeUser(long userId) {
        em.createQuery("delete from DueAnswerEntity d where d.userId = :user")
                .setParameter("user", userId)
                .executeUpdate();
        answered.clear(userId);
    }

    @Override
    public Set<ContentId> stillNeeded(Collection<ContentId> contents) {
        if (contents.isEmpty()) {
            return Set.of();
        }
        List<UUID> ids = contents.stream().map(ContentId::value).toList();
        return em.createQuery("select d.contentId from DueAnswerEntity d where d.contentId in :ids", UUID.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(ContentId::new)
                .collect(Collectors.toSet());
    }
}
