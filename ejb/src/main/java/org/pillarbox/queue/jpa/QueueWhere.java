package org.pillarbox.queue.jpa;

import jakarta.persistence.Query;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pillarbox.queue.Activity;
import org.pillarbox.queue.OutQueue.State;
import org.pillarbox.queue.QueueFilter;
import org.pillarbox.queue.Selection;

/** Which rows are meant, as a condition on {@code e}. */
final class QueueWhere {
    /** Nobody sends it now. */
    static final String FREE = "(e.claimedUntil is null or e.claimedUntil <= :now)";

    private final StringBuilder text = new StringBuilder("1 = 1");
    private final Map<String, Object> values = new HashMap<>();

    private QueueWhere() {}

    static QueueWhere of(Selection selection, Instant now) {
        if (selection instanceof Selection.Matching matching) {
            return of(matching.filter(), now);
        }
        QueueWhere where = new QueueWhere();
        where.and("e.id in :ids", "ids", ((Selection.Ids) selection).ids());
        return where;
    }

    static QueueWhere of(QueueFilter filter, Instant now) {
        QueueWhere where = new QueueWhere();
        where.address("sender", filter.sender());
        where.address("recipient", filter.recipient());
        if (!filter.place().isEmpty()) {
            where.and(
                    "(e.lanHost = :place or e.lanHost = '' and e.domainKey = :place)",
                    "place",
                    filter.place().toLowerCase(Locale.ROOT));
        }
        filter.activity().ifPresent(activity -> where.activity(activity, now));
        filter.reason().ifPresent(reason -> where.and("e.reason = :reason", "reason", reason));
        filter.queuedBefore().ifPresent(time -> where.and("e.queued < :before", "before", time));
        if (filter.largerThan() > 0) {
            where.and("e.sizeBytes > :larger", "larger", filter.largerThan());
        }
        return where;
    }

    /** With one more condition. */
    QueueWhere and(String condition) {
        text.append(" and ").append(condition);
        return this;
    }

    /** With one more condition and its parameter. */
    QueueWhere and(String condition, String name, Object value) {
        return and(condition).with(name, value);
    }

    /** With a parameter that the conditions or the change name. */
    QueueWhere with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** With nothing that is being sent. */
    QueueWhere free(Instant now) {
        return and(FREE, "now", now);
    }

    private void address(String side, String typed) {
        if (typed.equals("<>")) {
            and("e." + side + "Local = '' and e." + side + "Domain = ''");
        } else if (!typed.isEmpty()) {
            and(
                    "lower(concat(e." + side + "Local, '@', e." + side + "Domain)) like :" + side + " escape '!'",
                    side,
                    pattern(typed));
        }
    }

    private static String pattern(String typed) {
        String plain = typed.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_")
                .replace("*", "%");
        return "%" + plain + "%";
    }

    private void activity(Activity activity, Instant now) {
        switch (activity) {
            // Nearly all are, so that an index by the state would only cost.
            case WAITING -> free(now).and("e.state not in (:others)", "others", Set.of(State.HELD, State.SET_ASIDE));
            case SENDING -> and("e.claimedUntil > :now", "now", now);
            case HELD -> and("e.state = :state", "state", State.HELD);
            case SET_ASIDE -> and("e.state = :state", "state", State.SET_ASIDE);
        }
    }

    <Q extends Query> Q bind(Q query) {
        values.forEach(query::setParameter);
        return query;
    }

    /** Behind {@code where}. */
    @Override
    public String toString() {
        return text.toString();
    }
}
