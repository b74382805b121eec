package org.pillarbox.receipt.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A receipt that was sent. */
@Entity
@Table(name = "delivery_receipt")
@IdClass(ReceiptEntity.Key.class)
class ReceiptEntity {
    /** Which content, whose mailbox. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        UUID contentId;
        long userId;

        Key() {}

        Key(UUID contentId, long userId) {
            this.contentId = contentId;
            this.userId = userId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.userId == userId && Objects.equals(key.contentId, contentId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(contentId, userId);
        }
    }

    @Id
    @Column(name = "content_id")
    UUID contentId;

    @Id
    @Column(name = "user_id")
    long userId;

    @Column(name = "written")
    Instant written;

    protected ReceiptEntity() {}

    ReceiptEntity(Key key, Instant written) {
        this.contentId = key.contentId;
        this.userId = key.userId;
        this.written = written;
    }
}
