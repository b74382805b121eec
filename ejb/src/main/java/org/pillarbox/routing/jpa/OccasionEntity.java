package org.pillarbox.routing.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.pillarbox.store.StoredContent;

/** An occasion for which a letter was sent. */
@Entity
@Table(name = "served_occasion")
class OccasionEntity {
    @Id
    @Column(name = "occasion")
    String occasion;

    @Column(name = "content_id")
    UUID contentId;

    @Column(name = "served")
    Instant served;

    protected OccasionEntity() {}

    OccasionEntity(String occasion, StoredContent letter) {
        this.occasion = occasion;
        this.contentId = letter.id().value();
        this.served = letter.arrival();
    }
}
