package org.pillarbox.schedule.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A user who has checked mail. */
@Entity
@Table(name = "connect_check")
class ConnectCheckEntity {
    @Id
    @Column(name = "account")
    String account;

    @Column(name = "seen")
    Instant seen;
}
