package org.pillarbox.filter.greylist.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Who has tried to hand in what for whom. */
@Entity
@Table(name = "greylist_triplet")
class GreyTripletEntity {
    @Id
    @Column(name = "triplet")
    String triplet;

    @Column(name = "first_try")
    Instant firstTry;

    @Column(name = "passed")
    Instant passed;

    @Column(name = "expires")
    Instant expires;
}
