package org.pillarbox.store.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.DeliveryIndex.Registration;
import org.pillarbox.store.LogPosition;
import org.pillarbox.store.MessageSummary;
import org.pillarbox.store.StoredContent;

/** One content of the log and what lists show of it. */
@Entity
@Table(name = "content")
class ContentEntity {
    @Id
    @GeneratedValue(generator = "content_seq")
    @SequenceGenerator(name = "content_seq", sequenceName = "content_seq", allocationSize = 100)
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

    protected ContentEntity() {}

    ContentEntity(Registration registration) {
        StoredContent content = registration.content();
        ContentLocation location = content.location();
        LogPosition end = content.end();
        MessageSummary summary = registration.summary();
        uuid = content.id().value();
        arrival = content.arrival();
        segment = location.segment();
        offset = location.offset();
        prefixBytes = location.prefixBytes();
        bodyBytes = location.bodyBytes();
        recordBytes = end.offset() - location.offset();
        routedSegment = end.segment();
        routedOffset = end.offset();
        sender = Texts.fit(summary.from(), 500);
        recipients = Texts.fit(summary.to(), 1000);
        subject = Texts.fit(summary.subject(), 1000);
        messageId = Texts.fit(summary.messageId(), 500);
        sentAt = summary.date().orElse(null);
    }

    long id() {
        return id;
    }

    UUID uuid() {
        return uuid;
    }

    Instant arrival() {
        return arrival;
    }

    ContentLocation location() {
        return new ContentLocation(segment, offset, prefixBytes, bodyBytes);
    }
}
