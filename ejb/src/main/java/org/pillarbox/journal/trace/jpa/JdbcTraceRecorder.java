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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.pillarbox.journal.trace.JourneyText;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.journal.trace.TraceRecorder;

/** Writes traces: one look at what is there already, one batch for messages, one for recipients. */
public final class JdbcTraceRecorder implements TraceRecorder {
    private static final int STEPS_LENGTH = 8000;

    private final EntityManager em;

    /** Works in the entity manager's transaction. */
    public JdbcTraceRecorder(EntityManager em) {
        this.em = em;
    }

    @Override
    public void record(List<Trace> traces) {
        if (!traces.isEmpty()) {
            em.unwrap(Session.class).doWork(connection -> record(connection, traces));
        }
    }

    private static void record(Connection connection, List<Trace> traces) throws SQLException {
        Map<UUID, Set<String>> known = known(connection, traces);
        try (PreparedStatement message = connection.prepareStatement(
                        "insert into trace (content_id, arrival, sender, peer, helo, account, protocol, size_bytes, subject,"
                                + " message_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement fate = connection.prepareStatement(
                        "insert into trace_fate (content_id, recipient, outcome, detail, steps, decided)"
                                + " values (?, ?, ?, ?, ?, ?)")) {
            boolean messages = false;
            boolean fates = false;
            for (Trace trace : traces) {
                UUID id = TraceIds.uuid(trace.contentId());
                Set<String> recipients = known.get(id);
                if (recipients == null) {
                    recipients = new HashSet<>();
                    known.put(id, recipients);
                    set(message, trace, id);
                    message.addBatch();
                    messages = true;
                }
                for (Trace.Fate each : trace.recipients()) {
                    if (recipients.add(cut(each.recipient(), 400))) {
                        set(fate, each, id);
                        fate.addBatch();
                        fates = true;
                    }
                }
            }
            if (messages) {
                message.executeBatch();
            }
            if (fates) {
                fate.executeBatch();
            }
        }
    }

    private static Map<UUID, Set<String>> known(Connection connection, List<Trace> traces) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        traces.forEach(trace -> ids.add(TraceIds.uuid(trace.contentId())));
        Map<UUID, Set<String>> known = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select t.content_id, f.recipient from trace t left join trace_fate f on f.content_id = t.content_id"
                        + " where t.content_id in " + TraceIds.placeholders(ids.size()))) {
            TraceIds.set(query, 1, ids);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Set<String> recipients =
                            known.computeIfAbsent(rows.getObject(1, UUID.class), any -> new HashSet<>());
                    if (rows.getString(2) != null) {
                        recipients.add(rows.getString(2));
                    }
                }
            }
        }
        return known;
    }

    private static void set(PreparedStatement insert, Trace trace, UUID id) throws SQLException {
        insert.setObject(1, id);
        insert.setObject(2, time(trace.arrival()));
        insert.setString(3, cut(trace.sender(), 400));
        insert.setString(4, cut(trace.peer(), 60));
        insert.setString(5, cut(trace.helo(), 260));
        insert.setString(6, cut(trace.account(), 100));
        insert.setString(7, cut(trace.protocol(), 30));
        insert.setLong(8, trace.size());
        insert.setString(9, cut(trace.subject(), 500));
        insert.setString(10, cut(trace.messageId(), 500));
    }

    private static void set(PreparedStatement insert, Trace.Fate fate, UUID id) throws SQLException {
        insert.setObject(1, id);
        insert.setString(2, cut(fate.recipient(), 400));
        insert.setString(3, fate.outcome().name());
        insert.setString(4, cut(fate.detail(), 1000));
        insert.setString(5, JourneyText.write(fate.journey(), STEPS_LENGTH).replace("\0", ""));
        insert.setObject(6, time(fate.at()));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** PostgreSQL takes no NUL in a text, and a column no more than its length. */
    private static String cut(String text, int longest) {
        String clean = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
        return clean.length() > longest ? clean.substring(0, longest) : clean;
    }
}
