package org.pillarbox.addressbook.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.pillarbox.addressbook.EntryField;
import org.pillarbox.addressbook.EntryIndex;
import org.pillarbox.addressbook.StoredEntries;

/** Entries by JPA. */
public final class JpaEntries implements StoredEntries, EntryIndex.Source {
    private static final int STATE = 1;

    private final EntityManager em;

    /** Works in the entity manager's transaction. */
    public JpaEntries(EntityManager em) {
        this.em = em;
    }

    @Override
    public Map<EntryField, String> find(long userId) {
        return em.createQuery("select f from EntryFieldEntity f where f.userId = :user", EntryFieldEntity.class)
                .setParameter("user", userId)
                .getResultStream()
                .collect(Collectors.toMap(field -> field.field, field -> field.content));
    }

    @Override
    public void save(long userId, Map<EntryField, String> values) {
        remove(userId);
        values.forEach((field, content) -> em.persist(new EntryFieldEntity(userId, field, content)));
        em.flush();
    }

    @Override
    public void remove(long userId) {
        em.createQuery("delete from EntryFieldEntity f where f.userId = :user")
                .setParameter("user", userId)
                .executeUpdate();
        em.clear();
    }

    @Override
    public Map<Long, Map<EntryField, String>> all() {
        Map<Long, Map<EntryField, String>> all = new HashMap<>();
        em.createQuery("select f from EntryFieldEntity f", EntryFieldEntity.class)
                .getResultStream()
                .forEach(field -> all.computeIfAbsent(field.userId, user -> new EnumMap<>(EntryField.class))
                        .put(field.field, field.content));
        return all;
    }

    @Override
    public long lastChange() {
        return em.createQuery("select s.lastChange from AddressBookStateEntity s", Long.class)
                .getSingleResult();
    }

    @Override
    public long nextChange() {
        // What was read before the turn may have been changed by whoever had it until now.
        em.flush();
        em.clear();
        AddressBookStateEntity state = em.find(AddressBookStateEntity.class, STATE, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(state); // the lock may have waited for somebody who counted on
        state.lastChange++;
        em.flush();
        return state.lastChange;
    }
}
