package org.pillarbox.store.jpa;

import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.StoreLife;

/** Keeps the mark of a clean end, and mends after an unclean one; H2 may then have forgotten its last transactions. */
public final class JpaStoreLife implements StoreLife {
    private final Transactions transactions;
    private final DatabaseKind kind;
    private final String node;
    private final Runnable sync;

    /** @param sync makes durable what is committed, at once */
    public JpaStoreLife(Transactions transactions, DatabaseKind kind, String node, Runnable sync) {
        this.transactions = transactions;
        this.kind = kind;
        this.node = node;
        this.sync = sync;
    }

    @Override
    public boolean begin() {
        boolean wasClean = transactions.call(em -> {
            StateEntity state = em.find(StateEntity.class, StateEntity.ONLY);
            boolean clean = state.isClean();
            if (!clean && kind == DatabaseKind.H2) {
                em.createQuery("update FolderEntity f set f.nextUid = f.nextUid + " + UnsyncedDeliveries.BLOCK
                                + ", f.highestModseq = f.highestModseq + " + UnsyncedDeliveries.BLOCK)
                        .executeUpdate();
            }
            em.createQuery("delete from LeaseEntity l where l.node = :node")
                    .setParameter("node", node)
                    .executeUpdate();
            state.clean(false);
            return clean;
        });
        sync.run();
        return wasClean;
    }

    @Override
    public void end() {
        transactions.call(em -> {
            em.find(StateEntity.class, StateEntity.ONLY).clean(true);
            return null;
        });
        sync.run();
    }
}
