package org.pillarbox.store.bean;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import javax.sql.DataSource;
import org.pillarbox.settings.sync.DatabaseSync;
import org.pillarbox.store.ContentReferences;
import org.pillarbox.store.StoreHousekeeping;
import org.pillarbox.store.housekeeping.LogHousekeeping;
import org.pillarbox.store.jpa.JpaHousekeepingIndex;
import org.pillarbox.store.log.ContentLog;

/** Housekeeping for the nightly job, in many short transactions of its own. */
@ApplicationScoped
public class StoreHousekeepingBean implements StoreHousekeeping {
    @Resource(lookup = "java:/jdbc/PillarboxDS")
    private DataSource database;

    @Inject
    private ContainerTransactions transactions;

    @Inject
    private Instance<ContentReferences> holders;

    @Inject
    private ContentLog log;

    private StoreHousekeeping housekeeping;

    @PostConstruct
    void prepare() {
        housekeeping = new LogHousekeeping(
                log.space(), new JpaHousekeepingIndex(transactions, holders, new DatabaseSync(database)));
    }

    @Override
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Report run() throws IOException {
        return housekeeping.run();
    }
}
