package org.pillarbox.store.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One folder of a mailbox (RFC 9051 §2.3.1.1 for its numbers). */
@Entity
@Table(name = "folder")
class FolderEntity {
    @Id
    @GeneratedValue(generator = "folder_seq")
    @SequenceGenerator(name = "folder_seq", sequenceName = "folder_seq", allocationSize = 50)
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

    FolderEntity(long userId, String name, long uidValidity) {
        this.userId = userId;
        this.name = name;
        this.uidValidity = uidValidity;
        this.nextUid = 1;
        this.highestModseq = 1;
    }

    long id() {
        return id;
    }

    long userId() {
        return userId;
    }

    String name() {
        return name;
    }

    long takeUid() {
        return nextUid++;
    }

    long takeModseq() {
        return ++highestModseq;
    }
}
