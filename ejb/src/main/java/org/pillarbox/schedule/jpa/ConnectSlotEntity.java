package org.pillarbox.schedule.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A time of a schedule that was served. */
@Entity
@Table(name = "connect_slot")
class ConnectSlotEntity {
    @Id
    @Column(name = "slot")
    String slot;

    @Column(name = "taken")
    Instant taken;
}
