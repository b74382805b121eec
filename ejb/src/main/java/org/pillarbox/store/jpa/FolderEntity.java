package org.pillarbox.store.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One folder of a mailbox (RFC 9051 §2.3.1.1 for its numbers). */
@Entity
@Table(name = "folder")
class FolderEntity {
    @Id
    private long id;

    @Column(name = "user_id")
    private long userId;

    private String name;

    @Column(name = "uid_validity")
    private long uidValidity;

    @Column(name = "next_uid")
    private long nextUid;

    @Column(name = "highest_modseq")
    private long highestModseq;

    protected FolderEntity() {}
}
