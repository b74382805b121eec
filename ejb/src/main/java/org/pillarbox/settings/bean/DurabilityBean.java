package org.pillarbox.settings.bean;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.sql.DataSource;
import org.pillarbox.settings.Durability;
import org.pillarbox.settings.sync.DatabaseSync;
import org.pillarbox.settings.sync.GroupedSync;

/** Synchronises now, or behind the commit of the transaction that the caller is in. */
@ApplicationScoped
public class DurabilityBean implements Durability {
    private static final String ASKED = DurabilityBean.class.getName();

    @Resource(lookup = "java:/jdbc/PillarboxDS")
    private DataSource database;

    @Resource
    private ManagedExecutorService executor;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    private GroupedSync sync;

    @PostConstruct
    void prepare() {
        sync = new GroupedSync(new DatabaseSync(database), executor);
    }

    @Override
    public void sync() {
        if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            sync.run();
        } else if (transactions.getResource(ASKED) == null) {
            transactions.putResource(ASKED, true);
            transactions.registerInterposedSynchronization(new BehindCommit());
        }
    }

    private final class BehindCommit implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Nothing is committed yet.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                sync.run();
            }
        }
    }
}
