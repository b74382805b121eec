package org.pillarbox.journal.audit.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the chain: one row, locked by whoever writes a line, so that lines are written one after the other. */
@Entity
@Table(name = "audit_head")
class AuditHeadEntity {
    static final int ONLY = 1;

    @Id
    @Column(name = "id")
    int id;

    @Column(name = "last_id")
    long lastId;

    @Column(name = "last_hash")
    String lastHash;
}
