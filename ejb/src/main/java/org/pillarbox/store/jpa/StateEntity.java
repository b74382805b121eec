package org.pillarbox.store.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What the store must know of its own last life; one row, which the schema brings. */
@Entity
@Table(name = "store_state")
class StateEntity {
    /** The row's key. */
    static final int ONLY = 1;

    @Id
    private int id;

    private boolean clean;

    boolean isClean() {
        return clean;
    }

    void clean(boolean now) {
        clean = now;
    }
}
