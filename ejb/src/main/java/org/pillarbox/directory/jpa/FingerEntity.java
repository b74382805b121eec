package org.pillarbox.directory.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.pillarbox.directory.FingerTexts;

/** A user's finger texts; there is none where they were never set. */
@Entity
@Table(name = "user_finger")
class FingerEntity {
    @Id
    @Column(name = "user_id")
    long userId;

    @Column(name = "information")
    String information;

    @Column(name = "plan_text")
    String plan;

    /** For JPA. */
    FingerEntity() {}

    FingerEntity(long userId, FingerTexts texts) {
        this.userId = userId;
        information = texts.information();
        plan = texts.plan();
    }

    FingerTexts texts() {
        return new FingerTexts(information, plan);
    }
}
