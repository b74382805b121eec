package org.pillarbox.journal.trace.jpa;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.Session;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.journal.trace.TraceAmendment;

/** Changes the fate of a queued recipient. */
public final class JdbcTraceAmendment implements TraceAmendment {
    private static final int LONGEST_RECIPIENT = 400;
    private static final int LONGEST_DETAIL = 1000;

    private final EntityManager em;

    /** Works in the entity manager's transaction. */
    public JdbcTraceAmendment(EntityManager em) {
        this.em = em;
    }

    @Override
    public void amend(String contentId, String recipient, Trace.Outcome outcome, String detail, Instant at) {
        UUID id = TraceIds.uuid(contentId);
        String name = cut(recipient, LONGEST_RECIPIENT);
        String words = cut(detail, LONGEST_DETAIL);
        em.unwrap(Session.class).doWork(connection -> {
            if (!update(connection, id, name, outcome, words, at)) {
                insert(connection, id, name, outcome, words, at);
            }
        });
    }

    private static boolean update(
            Connection connection, UUID id, String recipient, Trace.Outcome outcome, String detail, Instant at)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update trace_fate set outcome = ?, detail = ?, decided = ? where content_id = ? and recipient = ?")) {
            update.setString(1, outcome.name());
            update.setString(2, detail);
            update.setObject(3, at.atOffset(ZoneOffset.UTC));
            update.setObject(4, id);
            update.setString(5, recipient);
            return update.executeUpdate() > 0;
        }
    }

    private static void insert(
            Connection connection, UUID id, String recipient, Trace.Outcome outcome, String detail, Instant at)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into trace_fate (content_id, recipient, outcome, detail, steps, decided)"
                        + " select t.content_id, cast(? as varchar(400)), cast(? as varchar(20)), cast(? as varchar(1000)), '',"
                        + " cast(? as timestamp with time zone) from trace t where t.content_id = ?")) {
            insert.setString(1, recipient);
            insert.setString(2, outcome.name());
            insert.setString(3, detail);
            insert.setObject(4, at.atOffset(ZoneOffset.UTC));
            insert.setObject(5, id);
            insert.executeUpdate();
        }
    }

    private static String cut(String text, int longest) {
        String clean = text.replace("\0", "");
        return clean.length() > longest ? clean.substring(0, longest) : clean;
    }
}
