package org.pillarbox.store.crash;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.settings.sync.DatabaseSync;
import org.pillarbox.store.Maildrops;
import org.pillarbox.store.StoredContent;
import org.pillarbox.store.jpa.FakeUsage;
import org.pillarbox.store.jpa.IndexFixture;
import org.pillarbox.store.jpa.JpaDeliveryIndex;
import org.pillarbox.store.jpa.JpaMaildrops;
import org.pillarbox.store.jpa.JpaStoreLife;
import org.pillarbox.store.jpa.Transactions;
import org.pillarbox.store.jpa.UnsyncedDeliveries;
import org.pillarbox.store.log.ContentLog;
import org.pillarbox.store.log.DiskFiles;
import org.pillarbox.store.log.LogFixture;
import org.pillarbox.testing.TestDatabase;

/**
 * Log and index on a H2 that writes late: replays, says what the mailbox holds, then accepts (and says so), delivers and
 * deletes (and says so), until it is killed.
 */
public final class StoreVictim implements Transactions {
    private static final long USER = 1;

    private final TestDatabase database;
    private final ContentLog log;
    private final DatabaseSync sync;
    private final JpaMaildrops maildrops;
    private final UnsyncedDeliveries unsynced;
    private final Random random = new Random();

    private StoreVictim(Path folder) throws Exception {
        database = TestDatabase.h2("jdbc:h2:file:" + folder.resolve("db/index") + ";DB_CLOSE_ON_EXIT=FALSE");
        log = LogFixture.open(DiskFiles.at(folder.resolve("store")));
        sync = new DatabaseSync(database.dataSource());
        unsynced = new UnsyncedDeliveries(DatabaseKind.H2, sync);
        maildrops = new JpaMaildrops(this, log, new FakeUsage(), sync::run, "node", new IndexFixture.MovableClock());
    }

    public static void main(String[] arguments) throws Exception {
        new StoreVictim(Path.of(arguments[0])).run();
    }

    @Override
    public <T> T call(Function<EntityManager, T> work) {
        return database.call(work);
    }

    private void run() throws Exception {
        new JpaStoreLife(this, DatabaseKind.H2, "node", sync).begin();
        List<StoredContent> behind = new ArrayList<>();
        log.replay(call(em -> index(em).checkpoint()), behind::add);
        behind.forEach(this::route);
        for (Object[] row : call(em -> em.createQuery("select m.uid, m.uidl from MessageEntity m", Object[].class)
                .getResultList())) {
            System.out.println("FOUND " + row[1] + " " + row[0]);
        }
        System.out.println("READY");
        while (true) {
            StoredContent content = LogFixture.commit(log, new byte[random.nextInt(6000)]);
            System.out.println("DONE " + content.id());
            route(content);
            if (random.nextInt(10) == 0) {
                deleteOne();
            }
        }
    }

    private JpaDeliveryIndex index(EntityManager em) {
        return new JpaDeliveryIndex(em, new FakeUsage(), unsynced, arrivals -> {});
    }

    private void route(StoredContent content) {
        call(em -> {
            if (!index(em).register(List.of(IndexFixture.registration(content))).isEmpty()) {
                index(em).deliver(List.of(IndexFixture.toInbox(content, USER)));
            }
            index(em).checkpoint(content.end());
            return null;
        });
    }

    private void deleteOne() throws Exception {
        Maildrops.Opened opened = maildrops.open(USER, "victim", false).orElseThrow();
        Maildrops.Item item =
                opened.messages().get(random.nextInt(opened.messages().size()));
        System.out.println("DELETING " + item.uidl());
        maildrops.update(opened.lease(), Set.of(item.id()));
        System.out.println("DELETED " + item.uidl());
    }
}
