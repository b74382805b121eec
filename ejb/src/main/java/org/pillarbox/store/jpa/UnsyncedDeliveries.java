package org.pillarbox.store.jpa;

import java.util.concurrent.atomic.AtomicLong;
import org.pillarbox.settings.schema.DatabaseKind;

/**
 * Keeps UIDs from being used twice on a database that may forget its last commits: never more than a block of
 * deliveries is left unsynchronised, and after an unclean start every folder skips a block ({@link JpaStoreLife}).
 */
public final class UnsyncedDeliveries {
    /** By how much UIDs skip. Far above {@link #LIMIT}, so that transactions under way at a synchronisation are covered. */
    static final int BLOCK = 65_536;

    private static final int LIMIT = 16_384;

    private final DatabaseKind kind;
    private final Runnable sync;
    private final AtomicLong count = new AtomicLong();

    /** @param sync makes durable what is committed, at once */
    public UnsyncedDeliveries(DatabaseKind kind, Runnable sync) {
        this.kind = kind;
        this.sync = sync;
    }

    /** Called before so many messages get their UIDs. */
    void add(int deliveries) {
        if (kind == DatabaseKind.H2 && count.addAndGet(deliveries) > LIMIT) {
            sync.run();
            count.set(deliveries);
        }
    }
}
