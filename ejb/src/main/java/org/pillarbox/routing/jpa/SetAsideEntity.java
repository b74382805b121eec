package org.pillarbox.routing.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.pillarbox.store.StoredContent;

/** A content that could not be routed. */
@Entity
@Table(name = "set_aside")
class SetAsideEntity {
    private static final int MAX_REASON = 1000;

    @Id
    @Column(name = "content_id")
    UUID contentId;

    @Column(name = "segment")
    long segment;

    @Column(name = "record_offset")
    long recordOffset;

    @Column(name = "size_bytes")
    long sizeBytes;

    @Column(name = "arrival")
    Instant arrival;

    @Column(name = "reason")
    String reason;

    protected SetAsideEntity() {}

    SetAsideEntity(StoredContent content, String reason) {
        String clean = reason.replace("\0", "");
        this.contentId = content.id().value();
        this.segment = content.location().segment();
        this.recordOffset = content.location().offset();
        this.sizeBytes = content.location().size();
        this.arrival = content.arrival();
        this.reason = clean.length() > MAX_REASON ? clean.substring(0, MAX_REASON) : clean;
    }
}
