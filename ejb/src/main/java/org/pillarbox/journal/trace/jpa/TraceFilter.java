package org.pillarbox.journal.trace.jpa;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pillarbox.journal.trace.TraceSearch;

/** A search as SQL: only what was asked for, with everything typed by somebody as a parameter. */
final class TraceFilter {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    TraceFilter(TraceSearch.Query query) {
        contains("lower(t.sender) like ? escape '!'", query.sender());
        contains("lower(t.subject) like ? escape '!'", query.subject());
        contains("lower(t.message_id) like ? escape '!'", query.messageId());
        contains(
                "exists (select 1 from trace_fate f where f.content_id = t.content_id"
                        + " and lower(f.recipient) like ? escape '!')",
                query.recipient());
        query.since().ifPresent(since -> add("t.arrival >= ?", time(since)));
        query.until().ifPresent(until -> add("t.arrival <= ?", time(until)));
    }

    /** The conditions with their leading {@code where}; empty when everything matches. */
    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** Sets the parameters and gives the index behind them. */
    int set(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        return parameters.size() + 1;
    }

    private void contains(String condition, String text) {
        if (!text.isBlank()) {
            String plain = text.strip().toLowerCase(Locale.ROOT).replace("\0", "");
            add(condition, "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        }
    }

    private void add(String condition, Object parameter) {
        conditions.add(condition);
        parameters.add(parameter);
    }

    private static Object time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
