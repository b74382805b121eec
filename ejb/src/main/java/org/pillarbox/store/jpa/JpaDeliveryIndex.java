package org.pillarbox.store.jpa;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.store.AfterDelivery;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.Delivery;
import org.pillarbox.store.DeliveryIndex;
import org.pillarbox.store.LogPosition;

/**
 * The index as deliveries write it: some ten statements for a batch, whatever its length. They are plain SQL on the entity
 * manager's connection; entities would cost more than the database (ADR 64).
 */
public final class JpaDeliveryIndex implements DeliveryIndex {
    private final EntityManager em;
    private final MailboxUsage usage;
    private final UnsyncedDeliveries unsynced;
    private final AfterDelivery after;

    /** @param em bound to the caller's transaction */
    public JpaDeliveryIndex(EntityManager em, MailboxUsage usage, UnsyncedDeliveries unsynced, AfterDelivery after) {
        this.em = em;
        this.usage = usage;
        this.unsynced = unsynced;
        this.after = after;
    }

    @Override
    public Set<ContentId> register(List<Registration> contents) {
        return contents.isEmpty()
                ? Set.of()
                : em.unwrap(Session.class).doReturningWork(connection -> register(connection, contents));
    }

    private static Set<ContentId> register(Connection connection, List<Registration> contents) throws SQLException {
        ContentRows rows = new ContentRows(connection);
        Map<UUID, Registration> unknown = new LinkedHashMap<>();
        contents.forEach(each -> unknown.put(each.content().id().value(), each));
        unknown.keySet().removeAll(rows.known(unknown.keySet()));
        if (!unknown.isEmpty()) {
            rows.insert(List.copyOf(unknown.values()));
        }
        return unknown.keySet().stream().map(ContentId::new).collect(Collectors.toSet());
    }

    @Override
    public Set<Long> lock(Set<Long> users) {
        return usage.lock(users);
    }

    @Override
    public int deliver(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return 0;
        }
        unsynced.add(deliveries.size());
        MessageRows messages = em.unwrap(Session.class).doReturningWork(connection -> deliver(connection, deliveries));
        usage.add(messages.changes());
        after.delivered(messages.arrivals());
        return messages.count();
    }

    private static MessageRows deliver(Connection connection, List<Delivery> deliveries) throws SQLException {
        FolderRows folders = new FolderRows(connection);
        folders.lock(deliveries);
        Set<UUID> wanted =
                deliveries.stream().map(each -> each.content().value()).collect(Collectors.toSet());
        MessageRows messages = new MessageRows(connection, new ContentRows(connection).find(wanted), folders);
        messages.insert(deliveries);
        if (messages.count() > 0) {
            folders.save();
        }
        return messages;
    }

    @Override
    public void checkpoint(LogPosition routed) {
        em.unwrap(Session.class).doWork(connection -> checkpoint(connection, routed));
    }

    private static void checkpoint(Connection connection, LogPosition routed) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update log_checkpoint set segment = ?, record_offset = ?"
                        + " where id = 1 and (segment < ? or segment = ? and record_offset < ?)")) {
            update.setLong(1, routed.segment());
            update.setLong(2, routed.offset());
            update.setLong(3, routed.segment());
            update.setLong(4, routed.segment());
            update.setLong(5, routed.offset());
            update.executeUpdate();
        }
    }

    @Override
    public LogPosition checkpoint() {
        return em.find(CheckpointEntity.class, CheckpointEntity.ONLY).position();
    }

    @Override
    public Optional<ContentLocation> locate(ContentId content) {
        return em.createQuery("select c from ContentEntity c where c.uuid = :id", ContentEntity.class)
                .setParameter("id", content.value())
                .getResultStream()
                .findFirst()
                .map(ContentEntity::location);
    }
}
