package org.pillarbox.routing.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.pillarbox.routing.worker.Traffic;

/** What came and went on a day; written by {@link JpaRoutingRows} with plain SQL. */
@Entity
@Table(name = "traffic")
class TrafficEntity {
    @Id
    @Column(name = "counted_on")
    LocalDate countedOn;

    @Column(name = "received")
    long received;

    @Column(name = "delivered")
    long delivered;

    @Column(name = "refused")
    long refused;

    protected TrafficEntity() {}

    Traffic traffic() {
        return new Traffic(received, delivered, refused);
    }
}
