package org.pillarbox.directory.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Wrong passwords of one user in a row. Row 0 stands for all names that do not exist. */
@Entity
@Table(name = "login_failures")
class FailuresEntity {
    @Id
    @Column(name = "user_id")
    long userId;

    @Column(name = "failures")
    int failures;

    @Column(name = "first_failure")
    Instant firstFailure;

    protected FailuresEntity() {}

    FailuresEntity(long userId, Instant created) {
        this.userId = userId;
        this.firstFailure = created;
    }
}
