package org.pillarbox.store.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Who has a maildrop open. */
@Entity
@Table(name = "maildrop_lease")
class LeaseEntity {
    @Id
    @Column(name = "user_id")
    private long userId;

    private String lease;
    private String node;
    private String holder;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected LeaseEntity() {}

    LeaseEntity(long userId) {
        this.userId = userId;
    }

    long userId() {
        return userId;
    }

    boolean isHeld(Instant now) {
        return expiresAt.isAfter(now);
    }

    void give(String newLease, String newNode, String newHolder, Instant until) {
        lease = newLease;
        node = newNode;
        holder = Texts.fit(newHolder, 200);
        expiresAt = until;
    }
}
