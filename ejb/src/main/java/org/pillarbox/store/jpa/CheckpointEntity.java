package org.pillarbox.store.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.pillarbox.store.LogPosition;

/** How far the log was routed; one row, which the schema brings. */
@Entity
@Table(name = "log_checkpoint")
class CheckpointEntity {
    /** The row's key. */
    static final int ONLY = 1;

    @Id
    private int id;

    private long segment;

    @Column(name = "record_offset")
    private long offset;

    LogPosition position() {
        return new LogPosition(segment, offset);
    }
}
