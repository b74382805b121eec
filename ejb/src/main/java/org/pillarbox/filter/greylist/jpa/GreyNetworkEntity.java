package org.pillarbox.filter.greylist.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A network whose mail came back. */
@Entity
@Table(name = "greylist_network")
class GreyNetworkEntity {
    @Id
    @Column(name = "network")
    String network;

    @Column(name = "passes")
    int passes;

    @Column(name = "expires")
    Instant expires;
}
