package org.pillarbox.journal.security.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.pillarbox.journal.security.SecurityLog;

/** A line of the security log. */
@Entity
@Table(name = "security_line")
class SecurityEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "security_line")
    @SequenceGenerator(name = "security_line", sequenceName = "security_line_seq", allocationSize = 50)
    @Column(name = "id")
    long id;

    @Column(name = "written")
    Instant written;

    @Enumerated(EnumType.STRING)
    @Column(name = "event")
    SecurityLog.Event event;

    @Column(name = "account")
    String account;

    @Column(name = "door")
    String door;

    @Column(name = "address")
    String address;

    @Column(name = "session_id")
    String session;

    @Column(name = "details")
    String details;

    SecurityLog.Entry line() {
        return new SecurityLog.Entry(
                id, written, event, account, new SecurityLog.Origin(door, address, session), details);
    }
}
