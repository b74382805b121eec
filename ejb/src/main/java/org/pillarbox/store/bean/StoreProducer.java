package org.pillarbox.store.bean;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.settings.sync.DatabaseSync;
import org.pillarbox.settings.sync.GroupedSync;
import org.pillarbox.store.jpa.JpaStoreLife;
import org.pillarbox.store.jpa.UnsyncedDeliveries;
import org.pillarbox.store.log.ContentLog;
import org.pillarbox.store.log.Damage;
import org.pillarbox.store.log.DiskFiles;
import org.pillarbox.store.log.LogOptions;

/** Opens the content log for whoever injects it first, and closes it behind the last. */
@ApplicationScoped
public class StoreProducer {
    private static final String NODE = System.getProperty("jboss.node.name", "pillarbox");

    @Resource(lookup = "java:/jdbc/PillarboxDS")
    private DataSource database;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private ErrorLog errors;

    @Inject
    private ContainerTransactions transactions;

    /** The folder of all data; {@code pillarbox.data}. */
    static Path dataDirectory() {
        return Path.of(System.getProperty("pillarbox.data", "data")).toAbsolutePath();
    }

    @Produces
    @Singleton
    ContentLog openLog() throws IOException {
        DiskFiles files = DiskFiles.at(dataDirectory().resolve("store"));
        return ContentLog.open(files, LogOptions.defaults(), this::report);
    }

    private void report(Damage damage) {
        errors.error("store", "damaged record of the content log: " + damage);
    }

    void closeLog(@Disposes ContentLog log) {
        log.close();
    }

    @Produces
    @Singleton
    UnsyncedDeliveries unsynced() throws SQLException {
        return new UnsyncedDeliveries(DatabaseKind.of(database), syncNow());
    }

    @Produces
    @Singleton
    JpaStoreLife life() throws SQLException {
        return new JpaStoreLife(transactions, DatabaseKind.of(database), NODE, syncNow());
    }

    private Runnable syncNow() {
        return new GroupedSync(new DatabaseSync(database), executor);
    }

    /** This server among those that share the database. */
    static String node() {
        return NODE;
    }
}
