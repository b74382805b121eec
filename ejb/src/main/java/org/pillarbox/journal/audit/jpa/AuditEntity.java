package org.pillarbox.journal.audit.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.pillarbox.journal.audit.AuditLog;

/** A line of the audit log. */
@Entity
@Table(name = "audit_line")
class AuditEntity {
    @Id
    @Column(name = "id")
    long id;

    @Column(name = "written")
    Instant written;

    @Column(name = "actor")
    String actor;

    @Column(name = "action")
    String action;

    @Column(name = "subject")
    String subject;

    @Column(name = "details")
    String details;

    @Column(name = "hash")
    String hash;

    protected AuditEntity() {}

    AuditEntity(AuditLog.Entry line, String hash) {
        this.id = line.id();
        this.written = line.at();
        this.actor = line.actor();
        this.action = line.action();
        this.subject = line.subject();
        this.details = line.details();
        this.hash = hash;
    }

    AuditLog.Entry line() {
        return new AuditLog.Entry(id, written, actor, action, subject, details);
    }
}
