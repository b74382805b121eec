package org.pillarbox.autoresponse.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** Somebody who was answered. */
@Entity
@Table(name = "answered_sender")
class AnsweredSenderEntity {
    @EmbeddedId
    Line line;

    @Column(name = "answered_at")
    Instant answeredAt;

    protected AnsweredSenderEntity() {}

    AnsweredSenderEntity(Line line, Instant answeredAt) {
        this.line = line;
        this.answeredAt = answeredAt;
    }

    /** For whom, and who. */
    @Embeddable
    static class Line implements Serializable {
        private static final long serialVersionUID = 1L;

        @Column(name = "user_id")
        private long userId;

        @Column(name = "address")
        private String address;

        protected Line() {}

        Line(long userId, String address) {
            this.userId = userId;
            this.address = address;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Line line && line.userId == userId && line.address.equals(address);
        }

        @Override
        public int hashCode() {
            return Objects.hash(userId, address);
        }
    }
}
