package org.pillarbox.outmail.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A domain for whose mail somebody was told of a delay. */
@Entity
@Table(name = "warned_domain")
class WarnedDomainEntity {
    @Id
    @Column(name = "domain")
    String domain;

    @Column(name = "warned_on")
    LocalDate day;
}
