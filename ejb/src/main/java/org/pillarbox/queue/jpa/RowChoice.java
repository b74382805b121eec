package org.pillarbox.queue.jpa;

import jakarta.persistence.Query;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pillarbox.queue.ClaimFilter;
import org.pillarbox.queue.Destination;
import org.pillarbox.queue.OutQueue.State;
import org.pillarbox.settings.NamePatterns;

/** Which rows {@code e} of the queue a query is about: its conditions, and their values. */
final class RowChoice {
    private static final String SENDER = "lower(concat(e.senderLocal, '@', e.senderDomain))";

    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private RowChoice() {}

    /** Rows that are due and that nobody has claimed. */
    static RowChoice due(Instant now) {
        return waiting().and("e.nextTry <= :now", "now", now).and("(e.claimedUntil is null or e.claimedUntil <= :now)");
    }

    /** Rows that are not held. */
    static RowChoice waiting() {
        RowChoice choice = new RowChoice();
        choice.where.append("e.state = :waiting");
        choice.values.put("waiting", State.WAITING);
        return choice;
    }

    RowChoice and(String condition) {
        where.append(" and ").append(condition);
        return this;
    }

    RowChoice and(String condition, String name, Object value) {
        values.put(name, value);
        return and(condition);
    }

    /** Those that go there. */
    RowChoice to(Destination to) {
        if (to instanceof Destination.Server server) {
            return and("e.lanHost = :host", "host", server.host());
        }
        and("e.lanHost = ''");
        return to instanceof Destination.Domain domain ? and("e.domainKey = :place", "place", domain.name()) : this;
    }

    /** Those that a filter lets through. */
    RowChoice within(ClaimFilter filter) {
        if (filter.connection() > 0) {
            and("e.route in (0, :route)", "route", filter.connection());
        }
        only("e.domainKey", "domain", filter.domains());
        only(SENDER, "sender", filter.senders());
        filter.queuedBefore().ifPresent(before -> and("e.queued < :limit", "limit", before));
        return this;
    }

    private void only(String name, String key, NamePatterns patterns) {
        if (!patterns.everything()) {
            and(patterns.allowed().isEmpty() ? "1 = 0" : fits(name, key + "Yes", patterns.allowed()));
        }
        if (!patterns.forbidden().isEmpty()) {
            and("not " + fits(name, key + "No", patterns.forbidden()));
        }
    }

    private String fits(String name, String key, List<String> patterns) {
        return IntStream.range(0, patterns.size())
                .mapToObj(i -> {
                    values.put(key + i, like(patterns.get(i)));
                    return name + " like :" + key + i + " escape '#'";
                })
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** What people type as {@code *} and {@code ?}; what a database takes for one of its own signs is meant as it stands. */
    private static String like(String pattern) {
        return pattern.replaceAll("[#%_]", "#$0").replace('*', '%').replace('?', '_');
    }

    String where() {
        return " where " + where;
    }

    <Q extends Query> Q bind(Q query) {
        values.forEach(query::setParameter);
        return query;
    }
}
