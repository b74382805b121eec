package org.pillarbox.outmail.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.pillarbox.outmail.sts.StsMode;

/** A policy that was fetched. */
@Entity
@Table(name = "sts_policy")
class StsPolicyEntity {
    @Id
    @Column(name = "domain")
    String domain;

    @Column(name = "policy_id")
    String policyId;

    @Enumerated(EnumType.STRING)
    @Column(name = "mode")
    StsMode mode;

    /** One on a line. */
    @Column(name = "hosts")
    String hosts;

    @Column(name = "fetched")
    Instant fetched;

    @Column(name = "expires")
    Instant expires;
}
