package org.pillarbox.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.sql.SQLException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.settings.schema.DatabaseSchema;

/**
 * A migrated, empty database with the product's own persistence unit, outside of any container. One that was closed is
 * emptied and given out again, since making one takes a hundred times as long.
 */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger NAMES = new AtomicInteger();

    private static final Map<DatabaseKind, TestDatabase> SHARED = new ConcurrentHashMap<>();

    private static final Map<DatabaseKind, Queue<TestDatabase>> IDLE = Map.of(
            DatabaseKind.H2, new ConcurrentLinkedQueue<>(), DatabaseKind.POSTGRESQL, new ConcurrentLinkedQueue<>());

    private final DataSource dataSource;
    private final EntityManagerFactory factory;
    private Consumer<TestDatabase> onClose = any -> {};

    private TestDatabase(DataSource dataSource) throws SQLException {
        this.dataSource = dataSource;
        new DatabaseSchema(dataSource).migrate();
        this.factory = Persistence.createEntityManagerFactory(
                "pillarbox",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        dataSource));
    }

    /** A database of this kind that all tests of the virtual machine share; for tests that only look at rows of their own. */
    public static TestDatabase shared(DatabaseKind kind) {
        return SHARED.computeIfAbsent(kind, missing -> {
            try {
                return open(missing);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** An empty database of this kind, for whoever asks alone until it is closed; H2 in memory, PostgreSQL embedded. */
    public static TestDatabase open(DatabaseKind kind) throws SQLException {
        TestDatabase idle = IDLE.get(kind).poll();
        if (idle != null) {
            return idle;
        }
        TestDatabase made = new TestDatabase(
                kind == DatabaseKind.H2
                        ? pool("jdbc:h2:mem:test" + NAMES.incrementAndGet() + ";DB_CLOSE_DELAY=-1")
                        : TestPostgres.newDatabase());
        EmptyTables empty = new EmptyTables(kind, made.dataSource);
        made.onClose = closed -> closed.giveBack(kind, empty);
        return made;
    }

    private void giveBack(DatabaseKind kind, EmptyTables empty) {
        try {
            empty.restore(dataSource);
            IDLE.get(kind).add(this);
        } catch (SQLException inUse) {
            // Whoever still has a row locked keeps the database.
            closeForGood();
        }
    }

    /** As if the database were gone: nobody gets it again. */
    public void closeForGood() {
        factory.close();
    }

    /** An H2 database at an own URL, such as one in a file. */
    public static TestDatabase h2(String url) throws SQLException {
        JdbcConnectionPool pool = pool(url);
        TestDatabase made = new TestDatabase(pool);
        made.onClose = closed -> {
            closed.factory.close();
            pool.dispose();
        };
        return made;
    }

    private static JdbcConnectionPool pool(String url) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "sa");
        pool.setMaxConnections(20);
        return pool;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public EntityManagerFactory factory() {
        return factory;
    }

    /** Runs in a transaction of its own; rolled back when it throws. */
    public <T> T call(Function<EntityManager, T> work) {
        try (EntityManager em = factory.createEntityManager()) {
            EntityTransaction transaction = em.getTransaction();
            transaction.begin();
            try {
                T result = work.apply(em);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    /** Runs in a transaction of its own; rolled back when it throws. */
    public void inTransaction(Consumer<EntityManager> work) {
        call(em -> {
            work.accept(em);
            return null;
        });
    }

    @Override
    public void close() {
        onClose.accept(this);
    }
}
