package org.pillarbox.inmail.jpa;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.pillarbox.inmail.collecting.Seen;
import org.pillarbox.inmail.collecting.SeenMessages;
import org.pillarbox.routing.CollectedKey;
import org.pillarbox.routing.worker.CollectedMemory;
import org.pillarbox.store.ContentId;

/** Keeps what was collected, by plain SQL as the deliveries with which it is written (ADR 64). */
public final class JpaCollectedMessages implements CollectedMemory, SeenMessages {
    private static final int AT_ONCE = 500;
    private static final String COLUMNS = "in_mail, mailbox, uid, fingerprint, bytes, collected, gone";
    private static final String THIS = " where in_mail = ? and mailbox = ? and uid = ? and fingerprint = ?";

    private final EntityManager em;

    /** Works in the entity manager's transaction. */
    public JpaCollectedMessages(EntityManager em) {
        this.em = em;
    }

    private interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    /** What makes a message one: its size may be said otherwise next time. */
    private record Identity(long inMail, String mailbox, String uid, String fingerprint) {
        static Identity of(CollectedKey key) {
            return new Identity(key.inMail(), key.mailbox(), key.uid(), key.fingerprint());
        }
    }

    @Override
    public Set<ContentId> remember(List<Arrival> arrivals) {
        Map<Identity, Arrival> fresh = new HashMap<>();
        arrivals.forEach(arrival -> fresh.putIfAbsent(Identity.of(arrival.key()), arrival));
        for (Identity account : accounts(arrivals)) {
            List<String> uids = fresh.keySet().stream()
                    .filter(each ->
                            each.inMail() == account.inMail() && each.mailbox().equals(account.mailbox()))
                    .map(Identity::uid)
                    .distinct()
                    .toList();
            named(account.inMail(), account.mailbox(), uids).forEach(known -> fresh.remove(Identity.of(known.key())));
        }
        insert(fresh.values());
        Set<ContentId> added = new HashSet<>();
        fresh.values().forEach(arrival -> added.add(arrival.content().id()));
        return added;
    }

    private static Set<Identity> accounts(List<Arrival> arrivals) {
        Set<Identity> accounts = new HashSet<>();
        arrivals.forEach(arrival ->
                accounts.add(new Identity(arrival.key().inMail(), arrival.key().mailbox(), "", "")));
        return accounts;
    }

    private void insert(Collection<Arrival> arrivals) {
        each(
                "insert into collected_message (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, null)",
                arrivals,
                (to, arrival) -> {
                    key(to, 1, arrival.key());
                    to.setLong(5, arrival.key().bytes());
                    to.setObject(6, moment(arrival.content().arrival()));
                });
    }

    @Override
    public List<Seen> present(long inMail) {
        return query(" where in_mail = ? and gone is null", statement -> statement.setLong(1, inMail));
    }

    @Override
    public List<Seen> named(long inMail, String mailbox, Collection<String> uids) {
        List<String> all = List.copyOf(uids);
        List<Seen> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            String marks = "?, ".repeat(some.size() - 1) + "?";
            found.addAll(query(" where in_mail = ? and mailbox = ? and uid in (" + marks + ")", statement -> {
                statement.setLong(1, inMail);
                statement.setString(2, mailbox);
                for (int i = 0; i < some.size(); i++) {
                    statement.setString(3 + i, some.get(i));
                }
            }));
        }
        return found;
    }

    @Override
    public void add(CollectedKey key, Instant collected) {
        boolean known = named(key.inMail(), key.mailbox(), List.of(key.uid())).stream()
                .anyMatch(seen -> Identity.of(seen.key()).equals(Identity.of(key)));
        if (!known) {
            each(
                    "insert into collected_message (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, null)",
                    List.of(key),
                    (to, one) -> {
                        key(to, 1, one);
                        to.setLong(5, one.bytes());
                        to.setObject(6, moment(collected));
                    });
        }
    }

    @Override
    public void gone(Collection<CollectedKey> keys, Instant since) {
        each("update collected_message set gone = ?" + THIS + " and gone is null", keys, (to, key) -> {
            to.setObject(1, moment(since));
            key(to, 2, key);
        });
    }

    @Override
    public void back(Collection<CollectedKey> keys) {
        each("update collected_message set gone = null" + THIS, keys, (to, key) -> key(to, 1, key));
    }

    @Override
    public void rename(CollectedKey before, CollectedKey now) {
        if (!Identity.of(before).equals(Identity.of(now))) {
            each("delete from collected_message" + THIS, List.of(now), (to, key) -> key(to, 1, key));
        }
        String sql = "update collected_message set mailbox = ?, uid = ?, bytes = ?, gone = null" + THIS;
        each(sql, List.of(before), (to, key) -> {
            to.setString(1, now.mailbox());
            to.setString(2, now.uid());
            to.setLong(3, now.bytes());
            key(to, 4, key);
        });
    }

    @Override
    public int forgetGone(long inMail, Instant before) {
        return execute("delete from collected_message where in_mail = ? and gone < ?", statement -> {
            statement.setLong(1, inMail);
            statement.setObject(2, moment(before));
        });
    }

    @Override
    public void forget(long inMail) {
        execute("delete from collected_message where in_mail = ?", statement -> statement.setLong(1, inMail));
    }

    private int execute(String sql, Filling filling) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                filling.fill(statement);
                return statement.executeUpdate();
            }
        });
    }

    private interface RowFilling<T> {
        void fill(PreparedStatement statement, T row) throws SQLException;
    }

    private <T> void each(String sql, Collection<T> rows, RowFilling<T> filling) {
        if (rows.isEmpty()) {
            return;
        }
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int waiting = 0;
                for (T row : rows) {
                    filling.fill(statement, row);
                    statement.addBatch();
                    if (++waiting % AT_ONCE == 0) {
                        statement.executeBatch();
                    }
                }
                if (waiting % AT_ONCE != 0) {
                    statement.executeBatch();
                }
            }
        });
    }

    private List<Seen> query(String where, Filling filling) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            String sql = "select " + COLUMNS + " from collected_message" + where;
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                filling.fill(statement);
                statement.setFetchSize(AT_ONCE);
                List<Seen> found = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(seen(rows));
                    }
                }
                return found;
            }
        });
    }

    private static Seen seen(ResultSet row) throws SQLException {
        CollectedKey key =
                new CollectedKey(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5));
        return new Seen(
                key,
                row.getObject(6, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(7, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }

    private static void key(PreparedStatement to, int first, CollectedKey key) throws SQLException {
        to.setLong(first, key.inMail());
        to.setString(first + 1, key.mailbox());
        to.setString(first + 2, key.uid());
        to.setString(first + 3, key.fingerprint());
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
