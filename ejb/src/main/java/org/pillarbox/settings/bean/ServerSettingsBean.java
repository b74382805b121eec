package org.pillarbox.settings.bean;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.settings.Durability;
import org.pillarbox.settings.ServerSettings;
import org.pillarbox.settings.SettingRule;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SettingsEditor;
import org.pillarbox.settings.SettingsSaved;
import org.pillarbox.settings.jpa.JpaStoredSettings;

/** Settings that the server changes by itself. */
@ApplicationScoped
public class ServerSettingsBean implements ServerSettings {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Settings settings;

    @Inject
    private Instance<SettingRule> rules;

    @Inject
    private AuditLog audit;

    @Inject
    private Durability durability;

    @Inject
    private Event<SettingsSaved> saved;

    private SettingsEditor editor;

    @PostConstruct
    void open() {
        editor = new SettingsEditor(settings, new JpaStoredSettings(em), rules, audit, saved::fire);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T extends Record> void save(T changed) {
        editor.save(changed);
        durability.sync();
    }
}
