package org.pillarbox.store;

/**
 * Facade: the beginning and the end of the store's life on this node. Boot calls {@link #begin} when the schema is there
 * and before the replay, {@link #end} when nothing is delivered and no session is served any more.
 */
public interface StoreLife {
    /**
     * Puts right what a crash may have left: UIDs that the database may have forgotten are skipped, maildrops that this
     * node left locked are unlocked.
     *
     * @return whether the last life ended as it should
     */
    boolean begin();

    /** Remembers that this life ended as it should. The content log is closed later, with the last bean that uses it. */
    void end();
}
