package org.pillarbox.directory.login.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A "Remember me" token. */
@Entity
@Table(name = "remember_token")
class RememberTokenEntity {
    @Id
    @Column(name = "selector")
    String selector;

    @Column(name = "user_id")
    long userId;

    @Column(name = "validator_hash")
    String validatorHash;

    @Column(name = "created")
    Instant created;

    @Column(name = "expires")
    Instant expires;
}
