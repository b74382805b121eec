package org.pillarbox.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.settings.schema.DatabaseSchema;

/** A migrated, empty database with the product's own persistence unit, outside of any container. */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger NAMES = new AtomicInteger();

    private static final Map<DatabaseKind, TestDatabase> SHARED = new ConcurrentHashMap<>();

    private final DataSource dataSource;
    private final EntityManagerFactory factory;
    private final Runnable onClose;

    private TestDatabase(DataSource dataSource, Runnable onClose) throws SQLException {
        this.dataSource = dataSource;
        this.onClose = onClose;
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

    /** A new database of this kind; H2 in memory, PostgreSQL embedded. */
    public static TestDatabase open(DatabaseKind kind) throws SQLException {
        return switch (kind) {
            case H2 -> h2("jdbc:h2:mem:test" + NAMES.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
            case POSTGRESQL -> new TestDatabase(TestPostgres.newDatabase(), () -> {});
        };
    }

    /** An H2 database at an own URL, such as one in a file. */
    public static TestDatabase h2(String url) throws SQLException {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "sa");
        pool.setMaxConnections(20);
        return new TestDatabase(pool, pool::dispose);
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
        factory.close();
        onClose.run();
    }
}
