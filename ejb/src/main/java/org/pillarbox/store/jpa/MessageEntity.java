package org.pillarbox.store.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One content in one folder. */
@Entity
@Table(name = "message")
class MessageEntity {
    @Id
    private long id;

    @Column(name = "folder_id")
    private long folderId;

    private long uid;

    @Column(name = "content_id")
    private long contentId;

    @Column(name = "copy_number")
    private int copyNumber;

    private String uidl;
    private String prefix;

    @Column(name = "message_bytes")
    private long bytes;

    private int flags;
    private String keywords;
    private long modseq;

    @Column(name = "internal_date")
    private Instant internalDate;

    private boolean held;

    /** See {@link org.pillarbox.store.Ending}; null where nobody has looked yet. */
    private Integer ending;

    protected MessageEntity() {}
}
