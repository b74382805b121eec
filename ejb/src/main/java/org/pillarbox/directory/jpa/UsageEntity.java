package org.pillarbox.directory.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The figures of one mailbox; written by {@link JdbcMailboxUsage}, read with the list of users. */
@Entity
@Table(name = "mailbox_usage")
class UsageEntity {
    @Id
    @Column(name = "user_id")
    long userId;

    @Column(name = "inbox_messages")
    long inboxMessages;

    @Column(name = "messages")
    long messages;

    @Column(name = "total_bytes")
    long totalBytes;

    protected UsageEntity() {}

    UsageEntity(long userId) {
        this.userId = userId;
    }
}
