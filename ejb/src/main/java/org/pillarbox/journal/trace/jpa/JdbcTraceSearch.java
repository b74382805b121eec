package org.pillarbox.journal.trace.jpa;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.pillarbox.journal.trace.Journey;
import org.pillarbox.journal.trace.JourneyText;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.journal.trace.TraceSearch;

/** Finds traces by two queries, however many there are: the messages, then their recipients. */
public final class JdbcTraceSearch implements TraceSearch {
    private static final int MOST = 500;
    private static final int COUNTED = 10_000;
    private static final String COLUMNS = "select t.content_id, t.arrival, t.sender, t.peer, t.helo, t.account,"
            + " t.protocol, t.size_bytes, t.subject, t.message_id from trace t";

    private final EntityManager em;

    /** Works in the entity manager's transaction. */
    public JdbcTraceSearch(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<Trace> find(Query query) {
        return em.unwrap(Session.class).doReturningWork(connection -> find(connection, query));
    }

    @Override
    public long count(Query query) {
        return em.unwrap(Session.class).doReturningWork(connection -> count(connection, query));
    }

    @Override
    public Optional<Trace> find(String contentId) {
        if (!contentId.matches("[0-9a-fA-F]{32}")) {
            return Optional.empty();
        }
        return em.unwrap(Session.class).doReturningWork(connection -> find(connection, TraceIds.uuid(contentId)));
    }

    /** Forgets the oldest of what arrived before, so many messages at most; gives how many those were. */
    public int purge(Instant before, int most) {
        return em.unwrap(Session.class).doReturningWork(connection -> purge(connection, before, most));
    }

    private static int purge(Connection connection, Instant before, int most) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select content_id from trace where arrival < ? order by arrival limit ?")) {
            query.setObject(1, before.atOffset(ZoneOffset.UTC));
            query.setInt(2, most);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
        }
        for (String table : List.of("trace_fate", "trace")) {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from " + table + " where content_id = any(?)")) {
                delete.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                delete.executeUpdate();
            }
        }
        return ids.size();
    }

    private static List<Trace> find(Connection connection, Query query) throws SQLException {
        TraceFilter filter = new TraceFilter(query);
        try (PreparedStatement statement = connection.prepareStatement(
                COLUMNS + filter.where() + " order by t.arrival desc, t.content_id desc limit ? offset ?")) {
            int next = filter.set(statement);
            statement.setInt(next, Math.min(query.limit(), MOST));
            statement.setInt(next + 1, query.offset());
            return read(connection, statement);
        }
    }

    private static long count(Connection connection, Query query) throws SQLException {
        TraceFilter filter = new TraceFilter(query);
        try (PreparedStatement statement = connection.prepareStatement(
                "select count(*) from (select 1 from trace t" + filter.where() + " limit " + COUNTED + ") counted")) {
            filter.set(statement);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static Optional<Trace> find(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS + " where t.content_id = ?")) {
            statement.setObject(1, id);
            return read(connection, statement).stream().findFirst();
        }
    }

    private static List<Trace> read(Connection connection, PreparedStatement statement) throws SQLException {
        Map<UUID, Trace> found = new LinkedHashMap<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.put(row.getObject(1, UUID.class), trace(row, List.of()));
            }
        }
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Trace.Fate>> fates = fates(connection, List.copyOf(found.keySet()));
        return found.entrySet().stream()
                .map(entry -> entry.getValue().withRecipients(fates.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private static Map<UUID, List<Trace.Fate>> fates(Connection connection, List<UUID> ids) throws SQLException {
        Map<UUID, List<Trace.Fate>> fates = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select content_id, recipient, outcome, detail, steps, decided from trace_fate where content_id in "
                        + TraceIds.placeholders(ids.size()) + " order by content_id, decided, recipient")) {
            TraceIds.set(statement, 1, ids);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    fates.computeIfAbsent(row.getObject(1, UUID.class), any -> new ArrayList<>())
                            .add(fate(row));
                }
            }
        }
        return fates;
    }

    private static Trace trace(ResultSet row, List<Trace.Fate> recipients) throws SQLException {
        return new Trace(
                TraceIds.hex(row.getObject(1, UUID.class)),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getLong(8),
                row.getString(9),
                row.getString(10),
                recipients);
    }

    private static Trace.Fate fate(ResultSet row) throws SQLException {
        Journey.End end = new Journey.End(Trace.Outcome.valueOf(row.getString(3)), row.getString(4));
        return new Trace.Fate(
                row.getString(2),
                end.outcome(),
                end.detail(),
                JourneyText.read(row.getString(5), end),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }
}
