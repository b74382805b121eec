package org.pillarbox.store.jpa;

import jakarta.persistence.EntityManager;
import java.util.function.Function;

/** Runs work in a transaction: the one of the caller, or a new one that has ended on return. */
public interface Transactions {
    /** Rolled back when the work throws. */
    <T> T call(Function<EntityManager, T> work);
}
