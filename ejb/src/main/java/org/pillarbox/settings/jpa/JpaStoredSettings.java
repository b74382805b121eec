package org.pillarbox.settings.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.stream.Collectors;
import org.pillarbox.settings.StoredSettings;

/** Settings by JPA. */
public final class JpaStoredSettings implements StoredSettings {
    private final EntityManager em;

    /** Works in the entity manager's transaction. */
    public JpaStoredSettings(EntityManager em) {
        this.em = em;
    }

    @Override
    public Map<String, Stored> load() {
        return em.createQuery("select s from SettingEntity s", SettingEntity.class)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.kind, row -> new Stored(row.body, row.revision)));
    }

    @Override
    public long save(String kind, String text) {
        SettingEntity row = em.find(SettingEntity.class, kind, LockModeType.PESSIMISTIC_WRITE);
        boolean first = row == null;
        if (first) {
            row = new SettingEntity(kind);
        }
        row.body = text;
        row.revision++;
        if (first) {
            em.persist(row);
        }
        em.flush();
        return row.revision;
    }
}
