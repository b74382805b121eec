package org.pillarbox.settings.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.pillarbox.settings.StoredSettings;
import org.pillarbox.settings.jpa.JpaStoredSettings;

/** Reads what is committed, whatever transaction its caller is in. */
@ApplicationScoped
public class SettingsLoader {
    @PersistenceContext
    private EntityManager em;

    /** All stored records. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Map<String, StoredSettings.Stored> load() {
        return new JpaStoredSettings(em).load();
    }
}
