package org.pillarbox.queue.jpa;

import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
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
        conditions(filter, "").forEach(this::and);
        return this;
    }

    /** Those that none of the filters lets through. */
    RowChoice outside(List<ClaimFilter> filters) {
        for (int i = 0; i < filters.size(); i++) {
            List<String> conditions = conditions(filters.get(i), "f" + i);
            and(conditions.isEmpty() ? "1 = 0" : "not (" + String.join(" and ", conditions) + ")");
        }
        return this;
    }

    private List<String> conditions(ClaimFilter filter, String key) {
        List<String> all = new ArrayList<>();
        if (filter.connection() > 0) {
            all.add("e.route in (0, " + value(key + "route", filter.connection()) + ")");
        }
        only(all, "e.domainKey", key + "domain", filter.domains());
        only(all, SENDER, key + "sender", filter.senders());
        filter.queuedBefore().ifPresent(before -> all.add("e.queued < " + value(key + "limit", before)));
        return all;
    }

    private void only(List<String> all, String name, String key, NamePatterns patterns) {
        if (!patterns.everything()) {
            all.add(patterns.allowed().isEmpty() ? "1 = 0" : fits(name, key + "Yes", patterns.allowed()));
        }
        if (!patterns.forbidden().isEmpty()) {
            all.add("not " + fits(name, key + "No", patterns.forbidden()));
        }
    }

    private String fits(String name, String key, List<String> patterns) {
        return IntStream.range(0, patterns.size())
                .mapToObj(i -> name + " like " + value(key + i, like(patterns.get(i))) + " escape '#'")
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private String value(String name, Object value) {
        values.put(name, value);
        return ":" + name;
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
