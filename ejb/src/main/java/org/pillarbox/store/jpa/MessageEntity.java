package org.pillarbox.store.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** One content in one folder. */
@Entity
@Table(name = "message")
class MessageEntity {
    @Id
    @GeneratedValue(generator = "message_seq")
    @SequenceGenerator(name = "message_seq", sequenceName = "message_seq", allocationSize = 100)
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

    protected MessageEntity() {}

    /** A message as it is delivered: new, without flags. */
    MessageEntity(FolderEntity folder, ContentEntity content, String prefix) {
        this.folderId = folder.id();
        this.uid = folder.takeUid();
        this.contentId = content.id();
        this.copyNumber = 0;
        this.uidl = content.uuid().toString().replace("-", "");
        this.prefix = prefix;
        this.bytes = prefix.getBytes(StandardCharsets.UTF_8).length
                + content.location().size();
        this.flags = 0;
        this.keywords = "";
        this.modseq = folder.takeModseq();
        this.internalDate = content.arrival();
    }

    long bytes() {
        return bytes;
    }
}
