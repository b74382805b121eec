package org.pillarbox.queue.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.pillarbox.message.edit.Patch;
import org.pillarbox.message.edit.PatchCodec;

/** How one queued content is changed on its way out. */
@Entity
@Table(name = "outgoing_edit")
class OutgoingEditEntity {
    @Id
    @Column(name = "content_id")
    UUID contentId;

    @Column(name = "patch")
    byte[] patch;

    protected OutgoingEditEntity() {}

    OutgoingEditEntity(UUID contentId, Patch patch) {
        this.contentId = contentId;
        this.patch = PatchCodec.encode(patch);
    }
}
