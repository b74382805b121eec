package org.pillarbox.autoresponse.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.autoresponse.AnswersDue;
import org.pillarbox.autoresponse.Autoresponders;
import org.pillarbox.autoresponse.DueAnswer;
import org.pillarbox.autoresponse.jpa.JpaAnsweredLog;
import org.pillarbox.autoresponse.jpa.JpaDueAnswers;
import org.pillarbox.autoresponse.worker.AnswerLedger;
import org.pillarbox.autoresponse.worker.AnsweredLog;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserRemoval;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentReferences;
import org.pillarbox.store.MessageRemoval;

/** Due answers and the logs of those who were answered: in the delivery's transaction, or one for each call. */
@ApplicationScoped
@Transactional
public class AnswerRowsBean implements AnswersDue, AnswerLedger, AnsweredLog, ContentReferences, UserRemoval {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Autoresponders autoresponders;

    @Inject
    private MessageRemoval messages;

    @Inject
    private ErrorLog errors;

    @Inject
    private Event<AnswersWritten> written;

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(List<DueAnswer> arrived) {
        List<DueAnswer> wanted = arrived.stream()
                .filter(due -> autoresponders.isActive(due.userId()))
                .toList();
        if (!wanted.isEmpty()) {
            rows().add(wanted);
            written.fire(new AnswersWritten());
        }
    }

    @Override
    public boolean lease(String node, Instant now, Instant until) {
        return rows().lease(node, now, until);
    }

    @Override
    public void resume(Instant now) {
        rows().resume(now);
    }

    @Override
    public List<Pending> due(Instant now, Kind kind, Set<Long> without, int limit) {
        return rows().due(now, kind, without, limit);
    }

    @Override
    public int begin(long id, Instant nextTry) {
        return rows().begin(id, nextTry);
    }

    @Override
    public void postpone(long id, Instant nextTry) {
        rows().postpone(id, nextTry);
    }

    @Override
    public void settle(Pending pending, Settlement settlement) {
        rows().settle(pending, settlement);
    }

    @Override
    public Set<ContentId> stillNeeded(Collection<ContentId> contents) {
        return rows().stillNeeded(contents);
    }

    @Override
    public boolean contains(long userId, String address) {
        return log().contains(userId, address);
    }

    @Override
    public void add(long userId, String address) {
        log().add(userId, address);
    }

    @Override
    public List<String> list(long userId, int most) {
        return log().list(userId, most);
    }

    @Override
    public long count(long userId) {
        return log().count(userId);
    }

    @Override
    public void clear(long userId) {
        log().clear(userId);
    }

    @Override
    public Optional<Instant> oldest(long userId) {
        return log().oldest(userId);
    }

    @Override
    public Map<Long, Instant> oldest() {
        return log().oldest();
    }

    @Override
    public Optional<String> refusal(LocalUser user) {
        return Optional.empty();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(LocalUser user) {
        rows().removeUser(user.id());
    }

    private JpaAnsweredLog log() {
        return new JpaAnsweredLog(em, Clock.systemUTC());
    }

    private JpaDueAnswers rows() {
        return new JpaDueAnswers(em, log(), messages, errors, Clock.systemUTC());
    }
}
