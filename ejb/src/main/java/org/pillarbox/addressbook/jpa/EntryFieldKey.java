package org.pillarbox.addressbook.jpa;

import java.io.Serializable;
import java.util.Objects;
import org.pillarbox.addressbook.EntryField;

/** Which box of which user; a class, because an {@code IdClass} needs an empty constructor. */
class EntryFieldKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private long userId;
    private EntryField field;

    protected EntryFieldKey() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof EntryFieldKey key && key.userId == userId && key.field == field;
    }

    @Override
    public int hashCode() {
        return Objects.hash(userId, field);
    }
}
