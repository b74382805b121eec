package org.pillarbox.addressbook.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.pillarbox.addressbook.EntryField;

/** A filled box of a user's entry. */
@Entity
@IdClass(EntryFieldKey.class)
@Table(name = "address_book_field")
class EntryFieldEntity {
    @Id
    @Column(name = "user_id")
    long userId;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "field")
    EntryField field;

    @Column(name = "content")
    String content;

    protected EntryFieldEntity() {}

    EntryFieldEntity(long userId, EntryField field, String content) {
        this.userId = userId;
        this.field = field;
        this.content = content;
    }
}
