package org.pillarbox.filter.rate.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A user whose sending is held. */
@Entity
@Table(name = "sending_hold")
class SendingHoldEntity {
    @Id
    @Column(name = "user_id")
    long userId;

    @Column(name = "since")
    Instant since;

    @Column(name = "reason")
    String reason;
}
