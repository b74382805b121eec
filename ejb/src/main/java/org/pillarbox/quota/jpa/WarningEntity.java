package org.pillarbox.quota.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.pillarbox.quota.MailboxSize;
import org.pillarbox.quota.warning.Warning;

/** A warning that is to be sent. */
@Entity
@Table(name = "quota_warning")
class WarningEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "quota_warning")
    @SequenceGenerator(name = "quota_warning", sequenceName = "quota_warning_seq", allocationSize = 50)
    @Column(name = "id")
    long id;

    @Column(name = "occasion")
    String occasion;

    @Column(name = "user_id")
    long userId;

    @Column(name = "to_administrator")
    boolean toAdministrator;

    @Column(name = "level_percent")
    int levelPercent;

    @Column(name = "total_bytes")
    long totalBytes;

    @Column(name = "quota_bytes")
    long quotaBytes;

    protected WarningEntity() {}

    WarningEntity(Warning warning) {
        occasion = warning.occasion();
        userId = warning.userId();
        toAdministrator = warning.toAdministrator();
        levelPercent = warning.level();
        totalBytes = warning.size().bytes();
        quotaBytes = warning.size().quota();
    }

    Warning warning() {
        return new Warning(occasion, userId, toAdministrator, levelPercent, new MailboxSize(totalBytes, quotaBytes));
    }
}
