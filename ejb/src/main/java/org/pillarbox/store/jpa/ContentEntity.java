package org.pillarbox.store.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.pillarbox.store.ContentLocation;

/** One content of the log and what lists show of it. */
@Entity
@Table(name = "content")
class ContentEntity {
    @Id
    private long id;

    private UUID uuid;
    private Instant arrival;
    private long segment;

    @Column(name = "record_offset")
    private long offset;

    @Column(name = "prefix_bytes")
    private int prefixBytes;

    @Column(name = "body_bytes")
    private long bodyBytes;

    @Column(name = "record_bytes")
    private long recordBytes;

    @Column(name = "routed_segment")
    private long routedSegment;

    @Column(name = "routed_offset")
    private long routedOffset;

    private String sender;
    private String recipients;
    private String subject;

    @Column(name = "message_id")
    private String messageId;

    @Column(name = "sent_at")
    private Instant sentAt;

    /** Whether somebody of this site handed it in; null in rows of a time that did not ask. */
    private Boolean inside;

    protected ContentEntity() {}

    ContentLocation location() {
        return new ContentLocation(segment, offset, prefixBytes, bodyBytes);
    }
}
