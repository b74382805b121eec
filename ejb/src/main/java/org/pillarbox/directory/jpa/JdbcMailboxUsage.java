package org.pillarbox.directory.jpa;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.Session;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.directory.WaitingMessages;

/** The figures by one batch of updates for each delivery, in the entity manager's transaction. */
public final class JdbcMailboxUsage implements MailboxUsage, WaitingMessages {
    private final EntityManager em;

    public JdbcMailboxUsage(EntityManager em) {
        this.em = em;
    }

    @Override
    public Set<Long> lock(Set<Long> users) {
        return em.unwrap(Session.class).doReturningWork(connection -> lock(connection, users));
    }

    @Override
    public void add(Map<Long, Change> changes) {
        if (!changes.isEmpty()) {
            em.unwrap(Session.class).doWork(connection -> add(connection, changes));
        }
    }

    @Override
    public void set(long userId, long inboxMessages, long messages, long bytes) {
        em.createNativeQuery("update mailbox_usage set inbox_messages = ?1, messages = ?2, total_bytes = ?3"
                        + " where user_id = ?4")
                .setParameter(1, inboxMessages)
                .setParameter(2, messages)
                .setParameter(3, bytes)
                .setParameter(4, userId)
                .executeUpdate();
    }

    @Override
    public Map<Long, Long> bytes(Set<Long> users) {
        return em.unwrap(Session.class).doReturningWork(connection -> bytes(connection, users));
    }

    @Override
    public long of(long userId) {
        List<?> figures = em.createNativeQuery("select inbox_messages from mailbox_usage where user_id = ?1")
                .setParameter(1, userId)
                .getResultList();
        return figures.isEmpty() ? 0 : ((Number) figures.get(0)).longValue();
    }

    @Override
    public long messages() {
        return ((Number) em.createNativeQuery("select coalesce(sum(messages), 0) from mailbox_usage")
                        .getSingleResult())
                .longValue();
    }

    private static Map<Long, Long> bytes(Connection connection, Set<Long> users) throws SQLException {
        Map<Long, Long> bytes = new HashMap<>();
        try (PreparedStatement query =
                connection.prepareStatement("select user_id, total_bytes from mailbox_usage where user_id = any(?)")) {
            query.setArray(1, connection.createArrayOf("bigint", users.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    bytes.put(rows.getLong(1), rows.getLong(2));
                }
            }
        }
        return bytes;
    }

    private static Set<Long> lock(Connection connection, Set<Long> users) throws SQLException {
        Set<Long> there = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select user_id from mailbox_usage where user_id = any(?) order by user_id for update")) {
            // H2 locks rows in the order in which it is asked for them, PostgreSQL in the order of the result.
            query.setArray(
                    1,
                    connection.createArrayOf("bigint", users.stream().sorted().toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    there.add(rows.getLong(1));
                }
            }
        }
        return there;
    }

    private static void add(Connection connection, Map<Long, Change> changes) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update mailbox_usage set inbox_messages = inbox_messages + ?, messages = messages + ?,"
                        + " total_bytes = total_bytes + ? where user_id = ?")) {
            // In one order everywhere, so that two deliveries to the same users cannot wait for each other.
            for (Map.Entry<Long, Change> entry : new TreeMap<>(changes).entrySet()) {
                update.setLong(1, entry.getValue().inboxMessages());
                update.setLong(2, entry.getValue().messages());
                update.setLong(3, entry.getValue().bytes());
                update.setLong(4, entry.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
